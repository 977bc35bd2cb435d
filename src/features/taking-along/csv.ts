import type { Sheet } from '../../platform/belongings.ts';

// What a spreadsheet would take for a formula, and run.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

// For pages on narrow screens; a spreadsheet that looks for "Mailadresse" would not find it.
const SOFT_HYPHEN = '\u00ad';

const cell = (value: string | number | null): string => {
  if (typeof value === 'number') return String(value);
  const said = (value ?? '').replaceAll(SOFT_HYPHEN, '');
  const text = FORMULA.test(said) ? `'${said}` : said;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A sheet as CSV (RFC 4180), with a mark that tells spreadsheets it is UTF-8. */
export const toCsv = ({ columns, rows }: Sheet): string =>
  `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
