// C0 and C1 control characters but tab and newline; PostgreSQL cannot keep NUL, and nobody means the others.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

// Composing takes time that grows with the square of the longest pile of accents; 30 on one letter is more than any language has.
const PILE = /(\p{M}{30})\p{M}+/gu;

const compose = (text: string): string => text.replace(PILE, '$1').normalize('NFC');

/** What somebody typed, as it is kept: whole characters in composed form, no control characters, no space around it. */
export const clean = (typed: string): string =>
  compose(typed.replace(/\r\n?/g, '\n').toWellFormed().replace(CONTROL, '')).trim();

/** As it stands at the beginning of a line. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
