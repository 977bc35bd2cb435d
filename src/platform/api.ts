import type { Context } from 'hono';
import { z } from 'zod';

/** What every refusal of the JSON interface looks like (RFC 9457). */
export const problem = z
  .object({
    type: z.literal('about:blank'),
    title: z.string().meta({ description: 'One sentence that says what is wrong and what would be right' }),
    status: z.int(),
  })
  .meta({ id: 'Problem', description: 'A refusal, as RFC 9457 describes it' });

/** Answers with a problem document. */
export const refuse = (c: Context, status: 400 | 404 | 413 | 422, title: string) =>
  c.body(JSON.stringify({ type: 'about:blank', title, status }), status, {
    'Content-Type': 'application/problem+json',
  });

/** Reads `value` by `shape`; the first thing that is wrong becomes the sentence of the refusal. */
export function readInput<T>(
  shape: z.ZodType<T>,
  value: unknown,
): { ok: true; value: T } | { ok: false; why: string } {
  const parsed = shape.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.');
  return { ok: false, why: `${where ? `${where}: ` : ''}${issue?.message ?? 'not as expected'}` };
}

/** How many rows a page holds: 1 to 100, 50 when nothing is said. */
export const pageLimit = z.coerce
  .number()
  .int()
  .min(1)
  .max(100)
  .default(50)
  .meta({ description: 'How many, 1-100' });

/** Where the next page begins. Opaque: only what `next` of the page before said is accepted. */
export const pageCursor = z
  .string()
  .max(100)
  .transform((cursor, context) => {
    const id = Buffer.from(cursor, 'base64url').toString();
    if (z.uuid().safeParse(id).success) return id;
    context.issues.push({
      code: 'custom',
      message: 'Use the value of "next" from the page before',
      input: cursor,
    });
    return z.NEVER;
  })
  .optional()
  .meta({ description: 'The value of `next` from the page before' });

/** The cursor that stands for the last id of a page. */
export const toCursor = (id: string | null): string | null =>
  id === null ? null : Buffer.from(id).toString('base64url');

/** A page of `items`: the rest begins at `next`, which is null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().meta({ description: 'Pass as `cursor` for the next page; null at the end' }),
  });

/** The short name of a centre or partner in addresses. */
export const slug = z.string().regex(/^[a-z0-9-]{1,60}$/, 'Only small letters a-z, digits and hyphens');
