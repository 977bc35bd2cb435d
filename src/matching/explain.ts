import type { Index } from './offer-index.ts';
import type { Found, Reason, Wish } from './types.ts';

const MOST = 3;

/** Why an offer was found: the strongest reasons first, at most three, each with the person's own words. */
export function explain(_index: Index, wish: Wish, found: Found): Reason[] {
  const reasons: Reason[] = [];
  const said = new Set<string>();
  for (const one of [...found.evidence].sort((a, b) => rank(b) - rank(a))) {
    const key = one.why === 'words' || one.why === 'concept' ? `matter ${one.quote}` : one.why + one.evidence;
    if (said.has(key) || !one.quote || !wish.text.includes(one.quote) || one.strength < 0.05) continue;
    said.add(key);
    const { strength: _, ...reason } = one;
    reasons.push(reason);
    if (reasons.length === MOST) break;
  }
  return reasons;
}

/** The same word on both sides says more than a shared trade. */
const rank = (one: Found['evidence'][number]) =>
  one.strength + (one.why === 'words' && one.strength > 0.15 ? 0.5 : 0);

const FACTS: Record<string, string> = {
  'kind:job': 'det her er et job',
  'kind:internship': 'det her er en praktik',
  'kind:education': 'her kan du lære noget',
  'kind:volunteering': 'det her er frivilligt arbejde',
  'kind:venture': 'det her er for folk med egen virksomhed',
  'kind:health': 'det her er for krop og sind',
  'kind:creative': 'her skaber man noget',
  'kind:community': 'her er man sammen med andre',
  'body:light': 'det her er let for kroppen',
  'pace:calm': 'her er et roligt tempo',
  'social:alone': 'her arbejder man for sig selv',
  'social:pair': 'her er man to sammen',
  'social:team': 'her er man flere sammen',
  'social:public': 'her møder man mennesker',
  'setting:indoor': 'det her er indendørs',
  'setting:outdoor': 'det her er udendørs',
  'place:online': 'det her foregår online',
  'place:home': 'det her foregår hjemme',
  'experience:none': 'det her kræver ingen erfaring',
  'danish:none': 'det her kræver ikke dansk',
  'danish:a_little': 'det her kræver kun lidt dansk',
  'price:0': 'det her er gratis',
  'time:morning': 'det her er om morgenen',
  'time:day': 'det her er om dagen',
  'time:evening': 'det her er om aftenen',
  'time:night': 'det her er om natten',
  'time:weekend': 'det her er i weekenden',
  'time:flexible': 'her vælger du selv tiden',
};

function fact(reason: Reason): string {
  if (reason.why === 'words') return `her står der “${reason.evidence}”`;
  if (reason.why === 'concept') return `det her hører til “${reason.concept ?? ''}”`;
  if (reason.why === 'place') return `det her ligger i ${reason.evidence.replace('place:', '')}`;
  if (reason.evidence.startsWith('hours:')) {
    const [min, max] = reason.evidence.slice(6).split('-');
    return `det her er ${min === max ? min : `${min}-${max}`} timer om ugen`;
  }
  return FACTS[reason.evidence] ?? 'det passer med det her';
}

/** The reasons as one Danish sentence, e.g. fordi du skrev “heste”, og her står der “heste”. */
export function explainInDanish(reasons: Reason[]): string {
  return reasons.map((r) => `fordi du skrev “${r.quote}”, og ${fact(r)}`).join('; og ');
}
