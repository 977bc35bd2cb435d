import { raw } from 'hono/html';
import type { Html } from './node.ts';

/** A whole page as text, ready to be sent. */
export const html = (page: Html): string => `<!doctype html>${page}`;

/** A piece of a page as text, for tests and for parts that are sent alone. */
export const fragment = (piece: Html): string => String(piece);

const unsafe: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** Data about the page for machines (schema.org). Not a script: nothing in it runs, and nothing in it can end it. */
export function JsonLd({ data }: { data: object }): Html {
  const json = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => unsafe[character] ?? '');
  return raw(`<script type="application/ld+json">${json}</script>`) as unknown as Html;
}
