import { Drawing, type DrawingName } from './drawing.tsx';
import type { Child } from './jsx/node.ts';

type HeroProps = {
  title: string;
  lead?: Child;
  drawing?: DrawingName | undefined;
  /** What the page is of, small, above the title: a kind, a place. */
  above?: Child;
  /** The language that heading and lead are written in, where the page speaks another. */
  contentLanguage?: string | undefined;
  children?: Child;
};

/** The top of a page: its heading, a sentence, and a drawing for company. */
export function Hero({ title, lead, drawing, above, contentLanguage, children }: HeroProps) {
  return (
    <div class="hero">
      <div class="hero-words">
        {above}
        <h1 lang={contentLanguage}>{title}</h1>
        {lead && (
          <p class="font-lead" lang={contentLanguage}>
            {lead}
          </p>
        )}
        {children}
      </div>
      {drawing && <Drawing name={drawing} size="large" />}
    </div>
  );
}

/** A part of a page with its own heading. */
export function Section({
  heading,
  id,
  children,
}: {
  heading: string;
  id?: string | undefined;
  children: Child;
}) {
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}

/** Running text, in a measure that is good to read. */
export const Prose = ({ children }: { children: Child }) => <div class="prose">{children}</div>;

/** A sheet of paper on the table: what belongs together. */
export const Panel = ({ children }: { children: Child }) => <div class="card panel">{children}</div>;

/** What the person wrote, given back in their own words. */
export function OwnWords({ label, text, children }: { label: string; text: string; children?: Child }) {
  return (
    <div class="own-words">
      <p class="own-words-label">{label}</p>
      <blockquote>{text}</blockquote>
      {children}
    </div>
  );
}

/** A few words that were noticed; those that are gone around are drawn, not filled. */
export function Tags({
  label,
  tags,
  avoided,
}: {
  label: string;
  tags: string[];
  avoided?: boolean | undefined;
}) {
  if (tags.length === 0) return null;
  return (
    <div class={avoided ? 'tags tags-avoided' : 'tags'}>
      <p class="tags-label">{label}</p>
      <ul class="row">
        {tags.map((tag) => (
          <li>{tag}</li>
        ))}
      </ul>
    </div>
  );
}
