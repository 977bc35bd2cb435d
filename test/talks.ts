import { randomUUID } from 'node:crypto';
import { type Form, NOTHING_WRITTEN, type Written } from '../src/features/conversations/conversation.ts';
import { book } from '../src/features/conversations/conversations.sql.ts';
import { addSlots, mySlots } from '../src/features/conversations/slots.sql.ts';
import { type Actor, as, type Database } from '../src/platform/db.ts';

const HOUR_MS = 3_600_000;

type Given = { inHours?: number; forms?: Form[]; place?: string | null };

/** A time of whoever wears the hat of a guide. @returns its id */
export async function aSlot(
  db: Database,
  guide: Actor,
  { inHours = 48, forms = ['in_person', 'phone'], place = null }: Given = {},
): Promise<string> {
  const at = new Date(Date.now() + inHours * HOUR_MS);
  const link = forms.includes('video') ? `https://video.example/${randomUUID()}` : null;
  return as(db, guide, async (tx) => {
    await addSlots(tx, { starts: [at], minutes: 30, forms, place, link });
    const found = (await mySlots(tx)).find(({ startsAt }) => startsAt.getTime() === at.getTime());
    if (!found) throw new Error('no time was made');
    return found.id;
  });
}

/** A conversation of that person at that time. @returns its id */
export const aTalk = (
  db: Database,
  actor: Actor,
  slot: string,
  { form = 'in_person', ...written }: Partial<Written> & { form?: Form } = {},
): Promise<string> =>
  as(db, actor, (tx) =>
    book(tx, { slot, form, written: { ...NOTHING_WRITTEN, ...written }, language: 'da' }),
  );
