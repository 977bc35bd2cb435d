import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { cloneDatabase } from '../../test/database.ts';
import { aVisitor, aWish } from '../../test/visitors.ts';
import { as, asOwner } from './db.ts';
import { beginErrand, endErrand } from './errand.sql.ts';

describe('an errand', () => {
  it('is no device, lives an hour whatever is said, and is the asker and nobody else', async () => {
    const db = await cloneDatabase();
    const anna = await aVisitor(db);
    await aWish(db, anna);
    const token = await as(db, anna, (tx) => beginErrand(tx, new Date()));
    const errand = { token: token ?? '' };
    const wishes = (actor: typeof errand) =>
      as(db, actor, (tx) => tx.selectFrom('wish').select('id').execute());
    expect(await wishes(errand)).toEqual(await wishes(anna));
    const devices = await as(db, anna, (tx) => tx.selectFrom('session').select('id').execute());
    expect(devices).toHaveLength(1);
    const minutesLeft = () =>
      asOwner(db, (tx) =>
        sql<{ n: number }>`
          select max(extract(epoch from expires_at - created_at)) / 60 as n from session where errand`.execute(
          tx,
        ),
      ).then(({ rows }) => Number(rows[0]?.n));
    expect(await minutesLeft()).toBeLessThanOrEqual(60);
    await asOwner(db, (tx) =>
      sql`update session set last_seen_at = now() - interval '10 minutes' where errand`.execute(tx),
    );
    await as(db, errand, (tx) => sql`select seen()`.execute(tx));
    await asOwner(db, (tx) =>
      sql`update session set expires_at = now() + interval '9 days', errand = false where errand`.execute(tx),
    );
    expect(await minutesLeft()).toBeLessThanOrEqual(60);
    // An errand begins no other.
    expect(await as(db, errand, (tx) => beginErrand(tx, new Date()))).toBeNull();
    await as(db, anna, endErrand);
    expect(await wishes(errand)).not.toEqual([]);
    await as(db, errand, endErrand);
    expect(await wishes(errand)).toEqual([]);
    expect(await wishes(anna)).not.toEqual([]);
    expect(await as(db, null, (tx) => beginErrand(tx, new Date()))).toBeNull();
  });
});
