import { createInterface } from 'node:readline';
import type { Config } from '../config.ts';
import { matchTitles, readSkills, type Skill, type TitleMatch, understand } from '../matching/index.ts';
import type { Database } from '../platform/db.ts';

/** The text given as an argument, or each line of standard input. */
async function* texts(argument: string | undefined): AsyncGenerator<string> {
  if (argument !== undefined) return yield argument;
  if (process.stdin.isTTY) console.error('Write a text a line; Ctrl-D ends.');
  yield* createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
}

/** Writes, and waits when the reader is slower. A reader that has heard enough (`| head`) ends the program quietly. */
async function write(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`))
    await new Promise((resolve) => process.stdout.once('drain', resolve));
}
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

type Understood = ReturnType<typeof toJson>;

function toJson(text: string, limit: number) {
  const { language, concepts, avoid, kinds, conditions } = understand(text);
  const plain = ({ uri, label, type, isco, weight, because }: (typeof concepts)[number]) => ({
    uri,
    label,
    type,
    isco,
    weight,
    because,
  });
  return {
    text,
    language,
    concepts: concepts.slice(0, limit).map(plain),
    avoid: avoid.slice(0, limit).map(plain),
    kinds,
    conditions,
  };
}

const line = ({ label, weight, because }: Understood['concepts'][number]) =>
  `  ${weight.toFixed(2)}  ${label}  (“${because}”)`;

function describe({ text, language, concepts, avoid, kinds, conditions }: Understood): string {
  const said = conditions.quotes.map(({ condition, quote }) => `  ${condition} (“${quote}”)`);
  const part = (heading: string, lines: string[]) => (lines.length > 0 ? [heading, ...lines] : []);
  return [
    `“${text}” (${language})`,
    ...part('wants', concepts.map(line)),
    ...part('would rather not', avoid.map(line)),
    ...part('kinds', kinds.length > 0 ? [`  ${kinds.join(', ')}`] : []),
    ...part('conditions', said),
    '',
  ].join('\n');
}

/** `understand`: what is read out of each text. Needs no database. */
export async function understandCommand(
  text: string | undefined,
  options: { json?: true; limit: number },
): Promise<void> {
  for await (const each of texts(text)) {
    const understood = toJson(each, options.limit);
    await write(options.json ? JSON.stringify(understood) : describe(understood));
  }
}

const skillLine = ({ kind, code, score, quote, esco }: Skill) =>
  `  ${code.padEnd(3)}  ${kind === 'skill' ? 'skill    ' : 'knowledge'}  ${score.toFixed(2)}  “${quote}”${esco ? `  ${esco.label}` : ''}`;

function describeSkills(text: string, skills: Skill[]): string {
  const lines = skills.length > 0 ? skills.map(skillLine) : ['  No skill is named.'];
  return [`“${text}”`, ...lines, ''].join('\n');
}

/** `skills`: the skills and knowledge that each advertisement names. Needs no database. */
export async function skillsCommand(text: string | undefined, options: { json?: true }): Promise<void> {
  for await (const each of texts(text)) {
    const skills = readSkills(each);
    await write(options.json ? JSON.stringify({ text: each, skills }) : describeSkills(each, skills));
  }
}

const titleLine = ({ label, isco, score }: TitleMatch) =>
  `  ${score.toFixed(2)}  ${isco.padEnd(4)}  ${label}`;

/** `title`: the occupations that each job title probably means. Needs no database. */
export async function titleCommand(
  title: string | undefined,
  options: { json?: true; limit: number },
): Promise<void> {
  for await (const each of texts(title)) {
    const occupations = matchTitles(each, options.limit);
    const told = [`“${each}”`, ...occupations.map(titleLine), ''].join('\n');
    await write(options.json ? JSON.stringify({ title: each, occupations }) : told);
  }
}

type MatchOptions = { json?: true; centre?: string; near?: string; limit: number };

async function assertCentre(db: Database, slug: string | undefined): Promise<void> {
  if (slug === undefined) return;
  const { as } = await import('../platform/db.ts');
  const { centreSlugs } = await import('../features/centres/index.ts');
  const known = await as(db, null, centreSlugs);
  if (!known.includes(slug)) throw new Error(`There is no centre “${slug}”. There is: ${known.join(', ')}.`);
}

/** `match`: the offers that fit each text, from the database. */
export async function matchCommand(
  text: string | undefined,
  options: MatchOptions,
  config: Config,
): Promise<void> {
  const { openOfferIndex } = await import('../features/offers/index.ts');
  const { matchText } = await import('../features/wishes/index.ts');
  const { withDatabase } = await import('./database.ts');
  const { findPlace } = await import('../matching/index.ts');
  if (options.near && !findPlace(options.near))
    throw new Error(`“${options.near}” is no place we know. Try a postal code, e.g. 4760.`);
  await withDatabase(config, async (db) => {
    await assertCentre(db, options.centre);
    const index = await openOfferIndex(db, new Date());
    const asked = { near: options.near ?? null, centre: options.centre ?? null, limit: options.limit };
    for await (const each of texts(text)) {
      const found = matchText(index, { text: each, ...asked });
      await write(options.json ? JSON.stringify(found) : describeMatch(found));
    }
  });
}

function describeMatch({
  text,
  offers,
}: {
  text: string;
  offers: { title: string; kind: string; partner: string; score: number; because: string }[];
}): string {
  const lines = offers.flatMap(({ title, kind, partner, score, because }) => [
    `  ${score.toFixed(2)}  ${title} (${kind}, ${partner})`,
    ...(because ? [`        ${because}`] : []),
  ]);
  return [`“${text}”`, ...(lines.length > 0 ? lines : ['  No offer fits.']), ''].join('\n');
}
