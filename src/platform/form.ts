import type { Context } from 'hono';

/** The fields of a sent form. A body that is no form at all is an empty one: the page then says what is missing. */
export const readForm = (c: Context): Promise<Record<string, unknown>> => c.req.parseBody().catch(() => ({}));
