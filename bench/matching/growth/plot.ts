/** One line of a plot: the same x for all lines. */
export type Line = { name: string; unit: string; values: number[] };

const WIDTH = 720;
const HEIGHT = 440;
const LEFT = 64;
const RIGHT = 190;
const TOP = 44;
const BOTTOM = 48;
/** Okabe and Ito's, apart for every eye; dark enough on white and light enough on black. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#b5679c', '#a07800'];
const DASHES = ['', '8 4', '2 4', '10 3 2 3', '5 5'];

const STYLE = `
  svg { background: #fff; color: #222; font: 13px system-ui, sans-serif; }
  .grid { stroke: currentColor; stroke-opacity: .15; }
  @media (prefers-color-scheme: dark) { svg { background: #16181b; color: #e8e8e8; } }`;

const short = (value: number) =>
  value >= 1e6 ? `${value / 1e6}M` : value >= 1e3 ? `${value / 1e3}k` : String(value);

const powers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => 10 ** (from + n));

/** Where a value stands between two powers of ten. */
const scale = (from: number, to: number, start: number, end: number) => (value: number) =>
  start + ((Math.log10(value) - from) / (to - from)) * (end - start);

/** Labels at the ends of lines, moved apart where they would lie on each other. */
function apart(wanted: readonly number[], least: number): number[] {
  const order = wanted.map((y, at) => ({ y, at })).sort((a, b) => a.y - b.y);
  const placed: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { y, at } of order) {
    last = Math.max(y, last + least);
    placed[at] = last;
  }
  return placed;
}

/** Lines over x, both axes in powers of ten, as SVG that can be read on white and on black. */
export function logPlot(title: string, xName: string, x: readonly number[], lines: readonly Line[]): string {
  const values = lines.flatMap((line) => line.values).filter((value) => value > 0);
  const [low, high] = [
    Math.floor(Math.log10(Math.min(...values))),
    Math.ceil(Math.log10(Math.max(...values))),
  ];
  const [first, last] = [Math.floor(Math.log10(Math.min(...x))), Math.ceil(Math.log10(Math.max(...x)))];
  const atX = scale(first, last, LEFT, WIDTH - RIGHT);
  const atY = scale(low, high, HEIGHT - BOTTOM, TOP);
  const across = powers(low, high).map(
    (value) =>
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${atY(value)}" y2="${atY(value)}"/>` +
      `<text x="${LEFT - 8}" y="${atY(value) + 4}" text-anchor="end" fill="currentColor">${short(value)}</text>`,
  );
  const up = powers(first, last).map(
    (value) =>
      `<line class="grid" y1="${TOP}" y2="${HEIGHT - BOTTOM}" x1="${atX(value)}" x2="${atX(value)}"/>` +
      `<text x="${atX(value)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle" fill="currentColor">${short(value)}</text>`,
  );
  const ends = apart(
    lines.map((line) => atY(line.values.at(-1) ?? 1)),
    18,
  );
  const drawn = lines.map(({ name, unit, values: own }, n) => {
    const colour = COLOURS[n % COLOURS.length];
    const points = own.map((value, at) => `${atX(x[at] ?? 1).toFixed(1)},${atY(value).toFixed(1)}`).join(' ');
    return (
      `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${DASHES[n % DASHES.length]}"/>` +
      `<line x1="${WIDTH - RIGHT + 8}" x2="${WIDTH - RIGHT + 32}" y1="${ends[n]}" y2="${ends[n]}" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${DASHES[n % DASHES.length]}"/>` +
      `<text x="${WIDTH - RIGHT + 38}" y="${((ends[n] ?? 0) + 4).toFixed(1)}" fill="currentColor">${name} (${unit})</text>`
    );
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">`,
    `<style>${STYLE}</style>`,
    `<text x="${LEFT}" y="24" fill="currentColor" font-weight="600">${title}</text>`,
    ...across,
    ...up,
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle" fill="currentColor">${xName}</text>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}
