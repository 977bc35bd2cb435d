const SPELT: Record<string, string> = {
  æ: 'ae',
  ä: 'ae',
  ø: 'oe',
  ö: 'oe',
  å: 'aa',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ł: 'l',
};

/**
 * Lower case, without diacritics, the Danish letters spelt with two: "Sygehjælper" and "SYGEHJAELPER" become one.
 * A word is folded before anything else is done with it.
 */
export function fold(word: string): string {
  const lower = word.normalize('NFC').toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .replace(/[æäøöåßðþł]/g, (letter) => SPELT[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’`´]/g, '');
}
