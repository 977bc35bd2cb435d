import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import { Hero, Prose, Section } from '../../ui/index.ts';
import { words } from './words.ts';

/** The eight promises. */
export function CharterPage({ language }: { language: Language }) {
  const w = words[language].charter;
  return (
    <Shell language={language} title={w.title} here={paths.charter({})} description={w.lead}>
      <Hero title={w.title} lead={w.lead} drawing="hands" />
      <ol class="promises">
        {w.promises.map(({ heading, paragraphs }) => (
          <li>
            <h2>{heading}</h2>
            {paragraphs.map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </li>
        ))}
      </ol>
      <p>
        <a href={paths.method({})}>{w.where}</a>
      </p>
    </Shell>
  );
}

/** How offers are found, and what it is built on. */
export function MethodPage({ language }: { language: Language }) {
  const w = words[language].method;
  return (
    <Shell language={language} title={w.title} here={paths.method({})} description={w.lead}>
      <Hero title={w.title} lead={w.lead} drawing="tools" />
      {w.passages.map(({ heading, paragraphs }) => (
        <Section heading={heading}>
          <Prose>
            {paragraphs.map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </Prose>
        </Section>
      ))}
      <Section heading={w.sourcesHeading}>
        <Prose>
          <ul>
            {w.sources.map((source) => (
              <li>{source}</li>
            ))}
          </ul>
        </Prose>
      </Section>
    </Shell>
  );
}
