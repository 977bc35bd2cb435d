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

/** Nearly every word is one of these, and needs no more than a look. */
const PLAIN = /^[a-z0-9]*$/;
const DANISH = /^[a-z0-9æøå]*$/;

/**
 * Lower case, without diacritics, the Danish letters spelt with two: "Sygehjælper" and "SYGEHJAELPER" become one.
 * A word is folded before anything else is done with it.
 */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word;
  if (DANISH.test(word)) return word.replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
  const lower = word.normalize('NFC').toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .replace(/[æäøöåßðþł]/g, (letter) => SPELT[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’`´]/g, '');
}
