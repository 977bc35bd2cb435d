/** Longer than any address of ours. */
const LONGEST = 500;

/**
 * An address to lead somebody back to, when it is a page of ours; else null. `//elsewhere.example` and `/\\elsewhere.example` lead
 * away, `/..//elsewhere.example` would for who takes the dots out first, and a line break would end the header.
 */
export const wayBack = (asked: unknown): string | null =>
  typeof asked === 'string' &&
  asked.length <= LONGEST &&
  /^\/(?![/\\])[\x21-\x7e]*$/.test(asked) &&
  !new URL(asked, 'http://here').pathname.startsWith('//')
    ? asked
    : null;
