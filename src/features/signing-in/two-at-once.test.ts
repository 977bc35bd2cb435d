import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '../../../test/database.ts';
import { aHolder, aPerson } from '../../../test/people.ts';
import { aVisitor } from '../../../test/visitors.ts';
import { as, asOwner, openDatabase } from '../../platform/db.ts';
import { hashOf, newToken } from '../../platform/token.ts';
import { holdVisit } from '../../platform/visit.sql.ts';
import { OURSELVES } from '../../platform/ways.sql.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
/** Another process: what it does is not finished when the first one asks. */
let other: ReturnType<typeof openDatabase>;
beforeAll(async () => {
  db = await cloneDatabase();
  other = openDatabase(db);
});
afterAll(async () => {
  await other.close();
  await db.drop();
});

/** Until the other stands there waiting. */
const aMoment = () => wait(300);

const signIn = (subject: Buffer, isNewAllowed: boolean) =>
  as(other, null, async (tx) => {
    const token = hashOf(newToken(new Date()));
    const { rows } = await sql<{ who: string | null }>`
      select sign_in('email', ${OURSELVES}, ${subject}, 'low', 'Firefox, Linux', ${token}, ${isNewAllowed}) as who`.execute(
      tx,
    );
    return rows[0]?.who;
  });

describe('two at once', () => {
  it('signing in by a way that is taken away in that moment: neither breaks, and it is known no more', async () => {
    const anna = await aPerson(db);
    let entering: Promise<unknown> = Promise.resolve();
    await asOwner(db, async (tx) => {
      // In the order in which remove_way goes.
      await sql`select from person where id = ${anna.id} for update`.execute(tx);
      entering = signIn(anna.subject, false);
      entering.catch(() => {});
      await aMoment();
      await sql`delete from identity where person_id = ${anna.id}`.execute(tx);
    });
    expect(await entering).toBeNull();
  });

  it('bringing a visit along while it is noted that it was here: neither breaks', async () => {
    const visit = await aVisitor(db);
    let holding: Promise<boolean> = Promise.resolve(false);
    await asOwner(db, async (tx) => {
      const hash = hashOf(visit.token);
      const its = sql`(select person_id from session where token_hash = ${hash})`;
      // In the order in which seen() goes.
      await sql`update person set last_seen_at = now() where id = ${its}`.execute(tx);
      holding = as(other, visit, holdVisit);
      holding.catch(() => {});
      await aMoment();
      await sql`update session set last_seen_at = now() where token_hash = ${hash}`.execute(tx);
    });
    expect(await holding).toBe(true);
  });

  it('a first signing in and a role for them: it is the same person, and both are done', async () => {
    const boss = await aHolder(db, { role: 'management' });
    const subject = randomBytes(32);
    let granting: Promise<unknown> = Promise.resolve();
    let who = '';
    await as(db, null, async (tx) => {
      const { rows } = await sql<{ who: string }>`
        select sign_in('email', ${OURSELVES}, ${subject}, 'low', null, ${hashOf(newToken(new Date()))}, true) as who`.execute(
        tx,
      );
      who = rows[0]?.who ?? '';
      granting = as(other, boss, (others) =>
        sql`select grant_role(${OURSELVES}, ${subject}, 'guide', null, 'Ny Prøve', 'prøve')`.execute(others),
      );
      granting.catch(() => {});
      await aMoment();
    });
    await granting;
    const roles = await asOwner(db, (tx) =>
      tx.selectFrom('role_grant').select('role').where('person_id', '=', who).execute(),
    );
    expect(roles).toEqual([{ role: 'guide' }]);
  });
});
