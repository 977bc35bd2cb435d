// npm run bench [-- pages matching start]: what it costs, as tables. One run, one machine; compare within a run only.
import { cpus } from 'node:os';

const PARTS = ['matching', 'pages', 'start'] as const;
type Part = (typeof PARTS)[number];

const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = asked.filter((word) => !PARTS.includes(word as Part));
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join(', ')}". Choose from ${PARTS.join(', ')}.`);
  process.exit(1);
}
const chosen = asked.length > 0 ? PARTS.filter((part) => asked.includes(part)) : PARTS;

console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`,
);
for (const part of chosen) {
  const { run } = (await import(`./${part}.ts`)) as { run: () => Promise<void> };
  await run();
}
