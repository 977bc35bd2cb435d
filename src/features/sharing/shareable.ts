import type { Tx } from '../../platform/db.ts';
import type { Language } from '../../platform/language.ts';
import type { Child } from '../../ui/index.ts';
import type { Thing } from './share.ts';

/** What somebody reads of a thing that is shared with them. */
export type Shown = (language: Language) => Child;

/** One kind of thing that can be shared; the feature that it belongs to says how. All of them: src/shareables.ts. */
export type Shareable = {
  thing: Thing;
  /** Which of the asker's own they may pick, by id, each with what tells it from the others. Without it, the thing is shared where it is made. */
  choices?: (tx: Tx) => Promise<{ id: string; name: string | null }[]>;
  /** What tells these of the asker's own from each other; those that are gone are left out. */
  names?: (tx: Tx, ids: string[]) => Promise<Iterable<readonly [id: string, name: string]>>;
  /** How a receiver sees what `content_of` holds in the database: what is sealed there, opened, and what is not. */
  show: (tx: Tx, said: unknown) => Promise<Shown>;
};
