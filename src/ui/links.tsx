import { Icon } from './icon.tsx';
import type { Child } from './jsx/node.ts';

/** To where one came from. */
export function BackLink({ href, children }: { href: string; children: Child }) {
  return (
    <p class="back">
      <a href={href}>
        <Icon name="back" />
        {children}
      </a>
    </p>
  );
}

/** The list goes on: one more page of it, and where it ends nothing. */
export function More({ href, children }: { href: string | null; children: Child }) {
  if (!href) return null;
  return (
    <p class="more">
      <a class="button button-secondary" href={href}>
        {children}
        <Icon name="more" />
      </a>
    </p>
  );
}

export type ListedLink = {
  href: string;
  label: string;
  /** The language of the label, where the page speaks another. */
  labelLanguage?: string | undefined;
  /** Heard in place of the label, where the label alone does not say which one it is; it holds the label. */
  heard?: string | undefined;
  note?: Child;
  here?: boolean | undefined;
};

/** Places to go on to, each with a word about it. */
export function LinkList({ links }: { links: ListedLink[] }) {
  return (
    <ul class="link-list">
      {links.map(({ href, label, labelLanguage, heard, note }) => (
        <li>
          <a href={href} lang={labelLanguage} aria-label={heard}>
            {label}
          </a>
          {note && <span class="link-note">{note}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The same list looked at in another way: one link is where we are. */
export function Filter({ label, links }: { label: string; links: ListedLink[] }) {
  return (
    <nav class="filter" aria-label={label}>
      <ul class="row no-max-width">
        {links.map(({ href, label: text, here }) => (
          <li>
            <a class="chip" href={href} aria-current={here ? 'true' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
