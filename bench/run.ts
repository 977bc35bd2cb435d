// npm run bench [-- matching pages start, or matching/titles ...]: what it costs and how good it is, as tables.
// One run, one machine; compare within a run only.
import { cpus } from 'node:os';

const PARTS = ['matching/pace', 'matching/wishes', 'pages', 'start'] as const;

const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const isOf = (part: string, word: string) => part === word || part.startsWith(`${word}/`);
const unknown = asked.filter((word) => !PARTS.some((part) => isOf(part, word)));
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join(', ')}". Choose from matching, ${PARTS.join(', ')}.`);
  process.exit(1);
}
const chosen = asked.length > 0 ? PARTS.filter((part) => asked.some((word) => isOf(part, word))) : PARTS;

console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`,
);
for (const part of chosen) {
  const { run } = (await import(`./${part}.ts`)) as { run: () => Promise<void> };
  await run();
}
