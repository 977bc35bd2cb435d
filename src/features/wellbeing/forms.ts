import { z } from 'zod';
import { slug } from '../../platform/api.ts';
import { type Answers, isAnswered, QUESTIONS } from './wellbeing.ts';

const answer = z.coerce.number().int().min(0).max(10).nullable();

/** The form of a reading: what was answered, where it is added to the totals (null: nowhere), and whether anything was said at all. */
export function readReading(body: Record<string, unknown>): {
  id: string;
  answers: Answers;
  addTo: string | null;
  isEmpty: boolean;
} {
  const read = (question: string) => (body[question] ? answer.catch(null).parse(body[question]) : null);
  const answers = Object.fromEntries(QUESTIONS.map((question) => [question, read(question)])) as Answers;
  return {
    id: z
      .uuid()
      .catch(() => crypto.randomUUID())
      .parse(body.id),
    answers,
    addTo: body.add === 'yes' ? slug.nullable().catch(null).parse(body.centre) : null,
    isEmpty: !isAnswered(answers),
  };
}

export const readId = (body: Record<string, unknown>): string | null =>
  z.uuid().nullable().catch(null).parse(body.id);
