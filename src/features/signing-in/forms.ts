import { z } from 'zod';
import { wayBack } from '../../platform/way-back.ts';
import { ALSO } from './also.sql.ts';

const ids = z
  .union([z.uuid().transform((id) => [id]), z.array(z.uuid())])
  .catch([])
  .transform((all) => [...new Set(all)].slice(0, 1000));

/** What to bring along from the visit, by id; and where to go then. */
export function readChosen(body: Record<string, unknown>) {
  const { leave } = body;
  return {
    leaves: leave === 'yes',
    wishes: ids.parse(body.wish),
    answers: ids.parse(body.answer),
    also: ALSO.filter((one) => [body.also].flat().includes(one)),
    back: wayBack(body.back),
  };
}

/** The one thing that a form is about; null when it names none. */
export const readId = (body: Record<string, unknown>): string | null =>
  z.uuid().safeParse(body.id).data ?? null;
