import { dataLines } from '../../../src/matching/data.ts';
import { demoOffers } from '../../../src/matching/fixture.ts';
import { seeded } from '../../measure.ts';
import { shuffled, weighed } from './random.ts';

/** An ISCO unit group as it appears in offers: what those in it are called, and what they do. */
export type Trade = {
  code: string;
  names: string[];
  /** "passe heste": after "at". */
  doing: string[];
  /** "ostesorter": what one knows of. */
  knowing: string[];
};

type Found = Map<string, Trade>;

const LEAST_SHARE = 0.15;
const LONGEST_NAME = 40;
const LONGEST_SKILL = 60;

function tradeOf(found: Found, code: string): Trade {
  const trade = found.get(code) ?? { code, names: [], doing: [], knowing: [] };
  if (trade.names.length + trade.doing.length + trade.knowing.length === 0) found.set(code, trade);
  return trade;
}

function addSkill(found: Found, label: string, groups: string): void {
  if (label.length > LONGEST_SKILL) return;
  const isDoing = /^\p{Ll}+e \p{L}/u.test(label);
  for (const group of groups.split(' ')) {
    const [code = '', share] = group.split(':');
    if (code === '' || Number(share) < LEAST_SHARE) continue;
    const trade = tradeOf(found, code);
    (isDoing ? trade.doing : trade.knowing).push(label);
  }
}

function readTrades(): Trade[] {
  const found: Found = new Map();
  for (const line of dataLines('taxonomy/concepts.tsv.gz')) {
    const [, type, isco = '', label = '', , groups = ''] = line.split('\t');
    if (type === 's') addSkill(found, label, groups);
    else if (label.length <= LONGEST_NAME) tradeOf(found, isco).names.push(label);
  }
  const random = seeded(7);
  return [...found.values()]
    .filter(({ names, doing }) => names.length > 0 && doing.length > 2)
    .map((trade) => ({
      ...trade,
      names: shuffled(random, trade.names),
      doing: shuffled(random, trade.doing),
      knowing: shuffled(random, trade.knowing),
    }));
}

const demo = new Map<string, number>();
for (const code of demoOffers().flatMap(({ isco }) => isco)) demo.set(code, (demo.get(code) ?? 0) + 1);

const RARE_TRADE = 0.35;

/** A trade; those of the demo more often, the others seldom. */
export const drawTrade = weighed(readTrades(), ({ code }) => RARE_TRADE + (demo.get(code) ?? 0));
