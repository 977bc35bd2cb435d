import { callbackShareable } from './features/callbacks/index.ts';
import { conversationShareable } from './features/conversations/index.ts';
import { cvShareable } from './features/cv/index.ts';
import { planPartShareable } from './features/plans/index.ts';
import { contactShareable, type Shareable } from './features/sharing/index.ts';
import { keptOfferShareable, wishShareable } from './features/wishes/index.ts';

/** Everything that can be shared: one line for each kind, in the order in which one picks. */
export const shareables: readonly Shareable[] = [
  wishShareable,
  keptOfferShareable,
  contactShareable,
  cvShareable,
  planPartShareable,
  conversationShareable,
  callbackShareable,
];
