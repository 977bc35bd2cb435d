import type { Asked, Belongings, Part } from '../../platform/belongings.ts';
import type { Tx } from '../../platform/db.ts';

/** A part with what it holds. */
export type Gathered = { part: Part; held: Belongings };

/** Everything held about the asker, part by part, read as the asker. */
export async function gather(tx: Tx, parts: readonly Part[], asked: Asked): Promise<Gathered[]> {
  const gathered: Gathered[] = [];
  for (const part of parts) gathered.push({ part, held: await part.gather(tx, asked) });
  return gathered;
}

const ABOUT = {
  da: 'Alt det, Virkelyst har om dig. Ingen andre kan læse det, medmindre du selv har delt det.',
  en: 'Everything Virkelyst holds about you. Nobody else can read it, unless you have shared it yourself.',
};

/** The same for machines: virkelyst.json. */
export const toJson = (gathered: readonly Gathered[], { language, now }: Asked): object => ({
  about: ABOUT[language],
  made: now.toISOString(),
  ...Object.fromEntries(
    gathered.filter(({ held }) => held.json !== null).map(({ part, held }) => [part.name, held.json]),
  ),
});
