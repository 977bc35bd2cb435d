import type { Sheet } from '../../platform/belongings.ts';

// What a spreadsheet would take for a formula, and run.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

const cell = (value: string | number | null): string => {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value ?? '') ? `'${value}` : (value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A sheet as CSV (RFC 4180), with a mark that tells spreadsheets it is UTF-8. */
export const toCsv = ({ columns, rows }: Sheet): string =>
  `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
