import { z } from 'zod';
import { findPlace } from '../../matching/index.ts';
import { slug } from '../../platform/api.ts';
import { clean } from '../../platform/text.ts';
import { ANSWERS, REASONS } from './wish.ts';

/** Enough for whatever somebody wants to tell; more is asked to be made shorter. */
export const LONGEST_WISH = 5000;

const typed = z.string().catch('').transform(clean);

/** What was typed, kept for showing the form again. */
export type WishForm = { id: string; text: string; near: string; centre: string | null };

/** What is wrong with it; the page has a sentence for each. */
export type WishError =
  | { field: 'text'; why: 'empty' }
  | { field: 'text'; why: 'too_long'; length: number }
  | { field: 'near'; why: 'unknown_place' };

const wishForm = z.object({
  id: z.uuid().catch(() => crypto.randomUUID()),
  text: typed,
  /** An example that was tapped stands in for the text. */
  example: typed,
  near: typed,
  centre: slug.nullable().catch(null),
});

const hasLetter = /\p{L}|\p{N}|\p{Extended_Pictographic}/u;

function errorsIn({ text, near }: WishForm): WishError[] {
  const errors: WishError[] = [];
  if (!hasLetter.test(text)) errors.push({ field: 'text', why: 'empty' });
  if (text.length > LONGEST_WISH) errors.push({ field: 'text', why: 'too_long', length: text.length });
  if (near !== '' && (near.length > 100 || !findPlace(near)))
    errors.push({ field: 'near', why: 'unknown_place' });
  return errors;
}

/** Reads the form of a wish. Whatever is wrong, what was typed comes back. */
export function readWish(body: Record<string, unknown>): { form: WishForm; errors: WishError[] } {
  const { id, text, example, near, centre } = wishForm.parse(body);
  const form = { id, text: example || text, near, centre };
  return { form, errors: errorsIn(form) };
}

/** The form of an answer; null when it is not one of ours. */
export function readAnswer(body: Record<string, unknown>) {
  const parsed = z
    .object({
      offer: z.uuid(),
      wish: z.uuid().nullable().catch(null),
      answer: z.enum(ANSWERS),
      reason: z.enum(REASONS).nullable().catch(null),
    })
    .safeParse(body);
  return parsed.success ? parsed.data : null;
}

/** The form that takes an answer back. */
export function readUndo(body: Record<string, unknown>) {
  const parsed = z.object({ offer: z.uuid(), wish: z.uuid().nullable().catch(null) }).safeParse(body);
  return parsed.success ? parsed.data : null;
}
