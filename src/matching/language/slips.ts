/** Keys of a Danish keyboard, each row half a key further right than the one above. */
const ROWS = ['qwertyuiopå', 'asdfghjklæø', 'zxcvbnm'];
const CODES = 256;

const beside = new Uint8Array(CODES * CODES);

ROWS.forEach((keys, row) => {
  const mark = (letter: string, other: string | undefined): void => {
    if (!other) return;
    beside[letter.charCodeAt(0) * CODES + other.charCodeAt(0)] = 1;
    beside[other.charCodeAt(0) * CODES + letter.charCodeAt(0)] = 1;
  };
  [...keys].forEach((letter, at) => {
    mark(letter, keys[at + 1]);
    mark(letter, ROWS[row + 1]?.[at]);
    mark(letter, ROWS[row + 1]?.[at - 1]);
  });
});

const areBeside = (a: number, b: number): boolean => a < CODES && b < CODES && beside[a * CODES + b] === 1;

const LEFT_OUT = 0;
const DOUBLED = -0.3;
const BESIDE = 0.2;
const TOO_MANY_BESIDE = 0.4;
const TOO_MANY = 0.7;
const SWAPPED = 0;
const OTHER = 1.3;

/** A letter too many: the same twice, one of a key beside, or any. */
function tooMany(written: string, at: number): number {
  const letter = written.charCodeAt(at);
  const before = written.charCodeAt(at - 1);
  const after = written.charCodeAt(at + 1);
  if (letter === before || letter === after) return DOUBLED;
  return areBeside(letter, before) || areBeside(letter, after) ? TOO_MANY_BESIDE : TOO_MANY;
}

/** How unlike fingers the one error between two words is. */
export function slip(written: string, meant: string): number {
  const more = written.length - meant.length;
  let at = 0;
  while (at < meant.length && written.charCodeAt(at) === meant.charCodeAt(at)) at++;
  if (more > 0) return tooMany(written, at);
  if (more < 0) return meant[at] === meant[at - 1] ? DOUBLED : LEFT_OUT;
  if (written[at] === meant[at + 1] && written[at + 1] === meant[at]) return SWAPPED;
  return areBeside(written.charCodeAt(at), meant.charCodeAt(at)) ? BESIDE : OTHER;
}
