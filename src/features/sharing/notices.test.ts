import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '../../../test/database.ts';
import type { Person } from '../../../test/people.ts';
import { aSharedWish, logOf, readAs } from '../../../test/shares.ts';
import { as, asOwner } from '../../platform/db.ts';
import type { Letter } from '../../platform/mail.ts';
import { nameWay } from '../../platform/ways.sql.ts';
import { tellWhenSeen } from './access.sql.ts';
import { sendNotices } from './notices.ts';
import { readShared } from './received.sql.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

describe('a notice', () => {
  const waiting = async (who: Person) => {
    const { rows } = await asOwner(db, (tx) =>
      sql<{
        person: string;
      }>`delete from notice where person_id = ${who.id} returning person_id as person`.execute(tx),
    );
    return rows;
  };

  it('waits for whoever wants to be told, one at a time, and says only that somebody looked', async () => {
    const { anna, mette, share } = await aSharedWish(db);
    await readAs(db, mette, share);
    expect(await waiting(anna)).toEqual([]);
    await as(db, anna, (tx) => tellWhenSeen(tx, true));
    await readAs(db, mette, share);
    await readAs(db, mette, share);
    expect(await waiting(anna)).toEqual([{ person: anna.id }]);
    expect(await waiting(anna)).toEqual([]);
    await as(db, anna, (tx) => tellWhenSeen(tx, false));
    await readAs(db, mette, share);
    expect(await waiting(anna)).toEqual([]);
  });

  it('is not there when the reading was not', async () => {
    const { anna, mette, share } = await aSharedWish(db);
    await as(db, anna, (tx) => tellWhenSeen(tx, true));
    const broken = as(db, mette, async (tx) => {
      await readShared(tx, share);
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    expect(await logOf(db, anna)).toEqual([]);
    expect(await waiting(anna)).toEqual([]);
  });

  it('is sent to the address one signs in with, waits while the mail server is down, and is sent once', async () => {
    const { anna, mette, share } = await aSharedWish(db);
    await as(db, anna, (tx) => nameWay(tx, { ...anna, method: 'email' }, 'anna@example.dk'));
    await as(db, anna, (tx) => tellWhenSeen(tx, true));
    await readAs(db, mette, share);
    const sent: Letter[] = [];
    let isUp = false;
    const send = async (letter: Letter) => {
      if (isUp) sent.push(letter);
      return isUp;
    };
    const around = {
      db,
      mail: { way: 'smtp', send, outbox: () => [] } as const,
      publicUrl: 'https://virkelyst.example',
      letters: { talk_off: { subject: 'Aflyst', texts: () => ['Aflyst'] } },
    };
    expect(await sendNotices(around)).toBe(0);
    isUp = true;
    await Promise.all([sendNotices(around), sendNotices(around)]);
    expect(sent.map(({ to }) => to)).toEqual(['anna@example.dk']);
    expect(sent[0]?.text).toContain('https://virkelyst.example/mine/access');
    expect(sent[0]?.text).not.toMatch(/heste|Mette/);
    expect(await sendNotices(around)).toBe(0);
  });

  it('that one mailbox does not take holds up nobody else, and is given up after three days', async () => {
    const tell = async (address: string) => {
      const { anna, mette, share } = await aSharedWish(db);
      await as(db, anna, (tx) => nameWay(tx, { ...anna, method: 'email' }, address));
      await as(db, anna, (tx) => tellWhenSeen(tx, true));
      await readAs(db, mette, share);
      return anna;
    };
    const full = await tell('full@example.dk');
    await tell('bo@example.dk');
    const sent: string[] = [];
    const send = async ({ to }: Letter) => to !== 'full@example.dk' && sent.push(to) > 0;
    const around = {
      db,
      mail: { way: 'smtp', send, outbox: () => [] } as const,
      publicUrl: 'https://x.example',
      letters: { talk_off: { subject: 'Aflyst', texts: () => ['Aflyst'] } },
    };
    expect(await sendNotices(around)).toBe(1);
    expect(sent).toEqual(['bo@example.dk']);
    const left = () =>
      asOwner(db, async (tx) => {
        const found = await tx.selectFrom('notice').select('id').where('person_id', '=', full.id).execute();
        return found.length;
      });
    expect(await left()).toBe(1);
    await asOwner(db, (tx) => sql`update notice set created_at = now() - interval '4 days'`.execute(tx));
    await sendNotices(around);
    expect(await left()).toBe(0);
  });
});
