import { factIcon, Icon } from './icon.tsx';
import type { Child } from './jsx/node.ts';

/** A short fact: `key` finds its little picture, the term and the value are words. */
export type Fact = { key: string; term: string; value: Child };

type FactsProps = {
  facts: Fact[];
  /** On a card: the term is heard, not seen. */
  short?: boolean | undefined;
};

/** What something asks and gives, one line each. */
export function Facts({ facts, short }: FactsProps) {
  return (
    <dl class={short ? 'facts facts-short' : 'facts'}>
      {facts.map(({ key, term, value }) => (
        <div class="fact">
          <dt>
            <Icon name={factIcon(key)} />
            <span class={short ? 'sr-only' : undefined}>{term}</span>
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
