import { concepts } from '../taxonomy/concepts.ts';
import { deniedGroups, type Hit } from './evidence.ts';
import type { Mention, Reading } from './words.ts';

type Spared = { from: number; to: number; codes: ReadonlySet<string> };

/** "Accounting, but no bookkeeping": of the trades of a wish, those that the subject of the refusal does not speak of. */
function sparedBy(refused: Mention, wishes: readonly Mention[], denied: ReadonlySet<string>): Spared {
  const codes = wishes.flatMap(({ subject }) => subject.groups.map(({ code }) => code));
  return { from: refused.from, to: refused.to, codes: new Set(codes.filter((code) => !denied.has(code))) };
}

/**
 * A refusal whose subject is known takes away what that subject says. Words it shares with names of other trades ("forestry machines",
 * "forestry") do not take away the rest of the wish.
 */
export function sparing({ mentions }: Reading): (hit: Hit) => boolean {
  const wishes = mentions.filter(({ stance, strength }) => stance === 'wanted' && strength === 1);
  const refused = mentions.filter(
    ({ stance, subject }) => stance === 'avoided' && deniedGroups(subject).length > 0,
  );
  const denied = new Set(refused.flatMap(({ subject }) => deniedGroups(subject).map(({ code }) => code)));
  const spared = refused.map((mention) => sparedBy(mention, wishes, denied));
  return (hit) => {
    if (hit.stance !== 'avoided') return true;
    const code = concepts[hit.concept]?.isco ?? '';
    return !spared.some(({ from, to, codes }) => hit.from >= from && hit.to <= to && codes.has(code));
  };
}
