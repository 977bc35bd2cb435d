import { type Fact, Facts } from './facts.tsx';
import type { Child } from './jsx/node.ts';
import { KindBadge, type KindName } from './kind-badge.tsx';

export type OfferCardProps = {
  kind: KindName;
  kindLabel: string;
  title: string;
  href: string;
  /** Partner, town, distance: what there is of it. */
  where: (string | null | undefined)[];
  summary?: string | undefined;
  /** Why it is here, in the person's own words. */
  reason?: Child;
  facts: Fact[];
  headingLevel?: 2 | 3 | undefined;
  /** The language that the offer is written in, where the page speaks another. */
  contentLanguage?: string | undefined;
  /** For links that come back to this card. */
  id?: string | undefined;
  /** The forms below: answers, reasons, undo. */
  children?: Child;
};

/** Why something is shown: what matters, on straw. */
export const Reason = ({ children }: { children: Child }) => <p class="reason">{children}</p>;

/** One offer in a list: what it is, where, why it is here, what it asks; and below, room for an answer. */
export function OfferCard(props: OfferCardProps) {
  const {
    kind,
    kindLabel,
    title,
    href,
    where,
    summary,
    reason,
    facts,
    headingLevel = 2,
    contentLanguage,
    id,
    children,
  } = props;
  const link = (
    <a href={href} lang={contentLanguage}>
      {title}
    </a>
  );
  return (
    <article class="card offer" id={id}>
      <KindBadge kind={kind} label={kindLabel} />
      {headingLevel === 2 ? <h2 class="offer-title">{link}</h2> : <h3 class="offer-title">{link}</h3>}
      <p class="offer-where">{where.filter(Boolean).join(' · ')}</p>
      {summary && (
        <p class="offer-summary" lang={contentLanguage}>
          {summary}
        </p>
      )}
      {reason && <Reason>{reason}</Reason>}
      {facts.length > 0 && <Facts facts={facts} short />}
      {children && <div class="offer-answer">{children}</div>}
    </article>
  );
}

/** Cards under each other, one column on a phone, two where there is room. */
export function Cards({ children, columns = 1 }: { children: readonly Child[]; columns?: 1 | 2 }) {
  return (
    <ol class={columns === 2 ? 'cards cards-two no-max-width' : 'cards no-max-width'}>
      {children.map((card) => (
        <li>{card}</li>
      ))}
    </ol>
  );
}
