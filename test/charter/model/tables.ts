import { type Asker, rowsOf, sharesWith } from './asker.ts';
import type { Row, Snapshot } from './snapshot.ts';

export type Seen = { snapshot: Snapshot; now: number };
type Sees = (row: Row, asker: Asker, seen: Seen) => boolean;

/** Who may know what stands in the rows of a table. Nobody else may know any of it. */
export type TableRule = {
  /** One sentence a person can check against the charter. */
  why: string;
  all?: Sees;
  /** Columns that somebody may know of rows that are otherwise not theirs. */
  some?: { columns: string[]; sees: Sees }[];
  /** Columns that nobody may know, not even whose row it is. */
  hidden?: string[];
};

const everybody: Sees = () => true;
const nobody: Sees = () => false;
const own =
  (column = 'person_id'): Sees =>
  (row, { person }) =>
    person !== null && row[column] === person;
const managed: Sees = (row, { hat }) => hat?.role === 'management' && row.centre_id === hat.centre_id;
const known: Sees = (_, { person }) => person !== null;

/** Given to the hat that is worn: the very thing, by its owner, now. */
const shared =
  (thing: string, id = 'id'): Sees =>
  (row, asker, { snapshot, now }) =>
    sharesWith(snapshot, asker, now).some(
      (share) => share.thing === thing && share.thing_id === row[id] && share.person_id === row.person_id,
    );
const gaveMe: Sees = (row, asker, { snapshot, now }) =>
  sharesWith(snapshot, asker, now).some((share) => share.person_id === row.person_id);
const received: Sees = (row, asker, { snapshot, now }) =>
  sharesWith(snapshot, asker, now).some((share) => share.id === row.id);

const publicly = (why: string): TableRule => ({ why, all: everybody });
const closed = (why: string): TableRule => ({ why, all: nobody });
const mine = (why: string, more: Omit<TableRule, 'why' | 'all'> = {}): TableRule => ({
  why,
  all: own(),
  ...more,
});

/** Every table and view of the database. A table without a line here makes the test fail. */
export const TABLES: Record<string, TableRule> = {
  centre: publicly('where the centres are, is for everybody'),
  partner: publicly('who takes part, is for everybody'),
  offer: publicly('what there is, is for everybody'),
  offer_gone: publicly('which offers have gone, is for everybody'),
  migration: closed('the operator’s'),
  secret_check: closed('the operator’s'),
  rate: closed('counted by HMAC, for the database alone'),
  tidied: closed('the operator’s'),
  sign_in_attempt: closed('sealed for the web processes; whoever began it holds the token'),
  // `typed` is no column: what somebody has typed themselves, wherever it went from there.
  person: {
    why: 'a person knows themselves',
    all: own('id'),
    some: [{ columns: ['typed'], sees: (row, ...rest) => gaveMe({ person_id: row.id }, ...rest) }],
  },
  session: mine('one’s own devices', { hidden: ['token_hash', 'earlier_hash'] }),
  identity: mine('one’s own ways of signing in', { hidden: ['subject'] }),
  person_key: mine('one’s own key, wrapped; and that of a giver, to open what was given', {
    some: [{ columns: ['wrapped'], sees: gaveMe }],
  }),
  sign_in_log: mine('one’s own signing in'),
  wish: mine('mine until I share it', {
    some: [{ columns: ['id', 'text', 'near', 'sealed'], sees: shared('wish') }],
  }),
  answer: mine('mine until I share it; a “no” is never shared, nor any reason', {
    some: [
      {
        columns: ['offer_id', 'answered_at', 'answer'],
        sees: (row, ...rest) => row.answer === 'yes' && shared('kept_offer', 'offer_id')(row, ...rest),
      },
    ],
  }),
  cv: mine('mine until I share it', { some: [{ columns: ['sealed'], sees: shared('cv', 'person_id') }] }),
  contact: mine('mine until I share it', { some: [{ columns: ['id', 'sealed'], sees: shared('contact') }] }),
  plan_part: mine('mine until I share it, part by part', {
    some: [{ columns: ['id', 'sealed'], sees: shared('plan_part') }],
  }),
  callback: mine('one asks; the guides of that centre see that somebody waits, and read what was written', {
    some: [
      {
        columns: ['id', 'channel', 'sealed', 'created_at', 'taker', 'taken_at'],
        sees: (row, ...rest) => !row.done_at && shared('callback')(row, ...rest),
      },
    ],
    hidden: ['taken_by'],
  }),
  wellbeing: mine('for myself'),
  wellbeing_added: mine('that one has added to the totals, not what'),
  wellbeing_total: closed('counts; what everybody may know of them, wellbeing_published() says'),
  slot: {
    why: 'when somebody can be talked to is for everybody as long as it is free; whether it is booked, for whose time it is; by whom, for nobody',
    all: own(),
    hidden: ['talk'],
    some: [
      {
        columns: ['id', 'starts_at', 'ends_at', 'forms', 'place'],
        sees: (row) => row.taken_as === null,
      },
    ],
  },
  conversation: mine('mine; the guide whom one chose reads what was written for them', {
    hidden: ['code_hash'],
    some: [
      {
        columns: ['id', 'sealed', 'starts_at', 'ends_at', 'form', 'place', 'link'],
        sees: (row, ...rest) => row.called_off_at === null && shared('conversation')(row, ...rest),
      },
    ],
  }),
  share: mine('one’s own consents; the receiver sees what, why and until when', {
    some: [
      {
        columns: ['id', 'thing', 'thing_id', 'purpose', 'own_words', 'created_at', 'until'],
        sees: received,
      },
    ],
  }),
  share_receipt: mine('the proof of one’s own consents'),
  access_log: mine('I see who looked'),
  tell_when_seen: mine('what one wants to be told'),
  notice: mine('what is about to be told'),
  feed_key: mine('one’s own feed', { hidden: ['key_hash'] }),
  archive: mine('what one takes along', { hidden: ['link_hash'] }),
  role_grant: {
    why: 'one’s own roles; management sees those of its centre; names of those who hold one are open to whoever may share with them',
    all: (row, asker, seen) => own()(row, asker, seen) || managed(row, asker, seen),
    some: [
      {
        columns: ['id', 'role', 'shown_name'],
        sees: (row, asker, seen) =>
          known(row, asker, seen) && seen.snapshot.rows.has('share') && !row.ended_at,
      },
      // Who has free times is named beside them.
      {
        columns: ['role', 'shown_name'],
        sees: (row, _, { snapshot }) =>
          !row.ended_at &&
          rowsOf(snapshot, 'slot').some((slot) => slot.grant_id === row.id && slot.taken_as === null),
      },
    ],
  },
  role_log: {
    why: 'what happened to roles, for the management of that centre; who is behind the names, for nobody',
    all: managed,
    hidden: ['of_person', 'by_person'],
  },
};

/** Whole schemas that hold no thing of people for the web to read. */
export const CLOSED_SCHEMAS = ['jobs'];

/** The rule of a table; null when nobody has written one. */
export function ruleFor(table: string): TableRule | null {
  const [schema = '', name] = table.split('.');
  if (name !== undefined && CLOSED_SCHEMAS.includes(schema))
    return closed('jobs: sealed, for the owner alone');
  return TABLES[table] ?? null;
}

/** May the asker know what stands in this column of this row? */
export function maySee(rule: TableRule, column: string, row: Row, asker: Asker, seen: Seen): boolean {
  if (rule.hidden?.includes(column)) return false;
  if (rule.all?.(row, asker, seen)) return true;
  return rule.some?.some(({ columns, sees }) => columns.includes(column) && sees(row, asker, seen)) ?? false;
}

/** How many rows of a column the asker may know at most. */
export const countSeen = (table: string, column: string | null, asker: Asker, seen: Seen): number => {
  const rule = ruleFor(table);
  if (!rule) return 0;
  return rowsOf(seen.snapshot, table).filter((row) =>
    column === null
      ? (rule.all?.(row, asker, seen) ?? false) || rule.some?.some(({ sees }) => sees(row, asker, seen))
      : maySee(rule, column, row, asker, seen),
  ).length;
};
