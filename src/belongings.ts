import { callbackPart } from './features/callbacks/index.ts';
import { conversationParts } from './features/conversations/index.ts';
import { cvPart } from './features/cv/index.ts';
import { planPart } from './features/plans/index.ts';
import { sharingParts } from './features/sharing/index.ts';
import { ownParts } from './features/taking-along/index.ts';
import { wellbeingPart } from './features/wellbeing/index.ts';
import { wishParts } from './features/wishes/index.ts';
import type { Part } from './platform/belongings.ts';
import { shareables } from './shareables.ts';

/** Everything held about a person: one line for each feature that keeps something of theirs. */
export const parts: readonly Part[] = [
  ...wishParts,
  cvPart,
  planPart,
  wellbeingPart,
  ...conversationParts,
  callbackPart,
  ...sharingParts(shareables),
  ...ownParts,
];
