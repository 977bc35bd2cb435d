// npm run bench [-- matching pages start, or matching/titles ...]: what it costs and how good it is, as tables.
// One run, one machine; compare within a run only.
import { cpus } from 'node:os';

const PARTS = [
  'matching/titles',
  'matching/wishes',
  'matching/skills',
  'matching/offers',
  'matching/learning',
  'matching/pace',
  'pages',
  'talks',
  'start',
] as const;
/** These take long and run when "matching" or they are asked for. */
const LONG = ['matching/live', 'matching/scale', 'matching/growth', 'policies'] as const;
/** How the others were tuned, and our weights learnt: only when asked for by their whole names. */
const TUNING: readonly string[] = ['matching/tune', 'matching/title-weights'];

const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const isOf = (part: string, word: string) => part === word || part.startsWith(`${word}/`);
const isKnown = (word: string) =>
  TUNING.includes(word) || [...PARTS, ...LONG].some((part) => isOf(part, word));
const unknown = asked.filter((word) => !isKnown(word));
if (unknown.length > 0) {
  console.error(
    `There is no bench "${unknown.join(', ')}". Choose from matching, ${[...PARTS, ...LONG, ...TUNING].join(', ')}.`,
  );
  process.exit(1);
}
const chosen = [
  ...PARTS.filter((part) => asked.length === 0 || asked.some((word) => isOf(part, word))),
  ...LONG.filter((part) => asked.some((word) => isOf(part, word))),
  ...TUNING.filter((part) => asked.includes(part)),
];

console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`,
);
for (const part of chosen) {
  const { run } = (await import(`./${part}.ts`)) as { run: () => Promise<void> };
  await run();
}
