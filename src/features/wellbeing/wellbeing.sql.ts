import { sql } from 'kysely';
import { type Actor, type Tx, within } from '../../platform/db.ts';
import { seal, unseal } from '../../platform/sealed.sql.ts';
import type { Answers, Published, Question, Reading } from './wellbeing.ts';

const about = (id: string) => `wellbeing.sealed:${id}`;
const MOST_READINGS = 200;

/** The asker's own readings, newest first: the latest for a page, or all for taking and bringing along. */
export async function myReadings(tx: Tx, which: 'latest' | 'all' = 'latest'): Promise<Reading[]> {
  const rows = await tx
    .selectFrom('wellbeing')
    .select(['id', 'taken_at as takenAt', 'sealed'])
    .orderBy('taken_at', 'desc')
    .$if(which === 'latest', (query) => query.limit(MOST_READINGS))
    .execute();
  return Promise.all(
    rows.map(async ({ id, takenAt, sealed }) => ({
      id,
      takenAt,
      answers: JSON.parse(await unseal(tx, sealed, about(id))),
    })),
  );
}

/** Keeps a reading under the id that its form was made with: sent twice it is kept once. */
export async function saveReading(tx: Tx, id: string, answers: Answers): Promise<void> {
  const sealed = await seal(tx, JSON.stringify(answers), about(id));
  await tx
    .insertInto('wellbeing')
    .values({ id, sealed })
    .onConflict((on) => on.doNothing())
    .execute();
}

/** Brings the readings of a visit along to the asker, each with its day. */
export async function bringReadings(tx: Tx, visit: Actor): Promise<void> {
  for (const { id, takenAt, answers } of await within(tx, visit, (theirs) => myReadings(theirs, 'all'))) {
    const sealed = await seal(tx, JSON.stringify(answers), about(id));
    await tx
      .insertInto('wellbeing')
      .values({ id, sealed, taken_at: takenAt })
      .onConflict((on) => on.doNothing())
      .execute();
  }
}

export async function deleteReading(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('wellbeing').where('id', '=', id).execute();
}

/** Adds the answers to the totals of a centre. @returns false when the person has done so this quarter. */
export async function addToTotals(tx: Tx, centre: string, answers: Answers): Promise<boolean> {
  const { satisfied, worthwhile, happy, anxious, ladder } = answers;
  const { rows } = await sql<{ added: boolean }>`
    select add_wellbeing(${centre}, ${satisfied}, ${worthwhile}, ${happy}, ${anxious}, ${ladder}) as added`.execute(
    tx,
  );
  return rows[0]?.added ?? false;
}

type Row = {
  centre: string;
  quarter: string;
  question: Question;
  people: number;
  low: number;
  medium: number;
  high: number;
  very_high: number;
};

/** What everybody may know; the database leaves out what would tell of one person. */
export async function published(tx: Tx): Promise<Published[]> {
  const { rows } = await sql<Row>`
    select centre, quarter::text, question, people, low, medium, high, very_high from wellbeing_published()`.execute(
    tx,
  );
  return rows.map(({ centre, quarter, question, people, ...shares }) => ({
    centre,
    quarter,
    question,
    people,
    shares,
  }));
}
