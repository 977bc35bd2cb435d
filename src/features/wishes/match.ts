import {
  explain,
  explainInDanish,
  type Found,
  find,
  findPlace,
  type Index,
  understand,
} from '../../matching/index.ts';
import type { Answer } from './wish.ts';

export type Asked = { text: string; near: string | null; centre: string | null; limit: number };

const DAY_MS = 86_400_000;
const daysBetween = (from: Date, to: Date) => Math.max(0, (to.getTime() - from.getTime()) / DAY_MS);

/** The engine's answer to a wish: what was read out of it, and the offers that fit, best first. */
export function match(
  index: Index,
  { text, near, centre, limit }: Asked,
  { answers, now }: { answers: Answer[]; now: Date } = { answers: [], now: new Date() },
) {
  const wish = understand(text);
  const place = near ? findPlace(near) : null;
  const aged = answers.map((answer) => ({ ...answer, ageDays: daysBetween(answer.answeredAt, now) }));
  const found = find(index, wish, { answers: aged, near: place, centre, limit });
  return { wish, place, found };
}

/** How the command line and the JSON interface tell it. */
export function matchText(index: Index, asked: Asked) {
  // Nothing said, nothing found: the mixed list for what was not understood is for people who wrote something.
  if (asked.text.trim() === '') return { text: asked.text, offers: [] };
  const { wish, found } = match(index, asked);
  const tell = (one: Found) => ({
    id: one.offer.id,
    title: one.offer.title,
    kind: one.offer.kind,
    partner: one.offer.partner,
    score: Math.round(one.score * 1000) / 1000,
    because: explainInDanish(explain(index, wish, one)),
  });
  return { text: asked.text, offers: found.map(tell) };
}
