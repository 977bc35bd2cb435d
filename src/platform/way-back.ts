/** Longer than any address of ours. */
const LONGEST = 500;

/**
 * An address to lead somebody back to, when it is a page of ours; else null. `//elsewhere.example` and `/\\elsewhere.example` lead
 * away, and a line break would end the header.
 */
export const wayBack = (asked: unknown): string | null =>
  typeof asked === 'string' && asked.length <= LONGEST && /^\/(?![/\\])[\x21-\x7e]*$/.test(asked)
    ? asked
    : null;
