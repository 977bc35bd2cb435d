const SIGNS = /^\+?[\d\s().\-/]+$/;
/** A country's code and the number: 15 digits at most (ITU-T E.164); fewer than 7 is no number one can ring from abroad. */
const FOREIGN = /^[1-9]\d{6,14}$/;
const DANISH = /^\d{8}$/;

/**
 * A telephone number in one way of writing, "+4512345678"; null when it is none. Eight digits are Danish; everything else begins with + or
 * 00. Whether it is in use nobody can know but the person, so nothing more is looked at.
 */
export function normalPhone(typed: string): string | null {
  const text = typed.trim();
  if (!SIGNS.test(text)) return null;
  const digits = text.replace(/\D/g, '');
  if (!text.startsWith('+') && DANISH.test(digits)) return `+45${digits}`;
  const isForeign = text.startsWith('+') || digits.startsWith('00');
  const number = text.startsWith('+') ? digits : digits.slice(2);
  if (!isForeign || !FOREIGN.test(number)) return null;
  // Denmark from abroad: eight digits again, or it is a slip.
  if (number.startsWith('45') && !DANISH.test(number.slice(2))) return null;
  return `+${number}`;
}

/** As people write it: "12 34 56 78" for a Danish one, "+46701234567" for others. */
export function phoneInWords(phone: string): string {
  const [, danish] = /^\+45(\d{8})$/.exec(phone) ?? [];
  return danish ? (danish.match(/../g) ?? []).join(' ') : phone;
}
