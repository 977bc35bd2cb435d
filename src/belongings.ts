import { ownParts } from './features/taking-along/index.ts';
import { wishParts } from './features/wishes/index.ts';
import type { Part } from './platform/belongings.ts';

/** Everything held about a person: one line for each feature that keeps something of theirs. */
export const parts: readonly Part[] = [...wishParts, ...ownParts];
