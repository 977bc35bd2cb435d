import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import type { Unsent } from '../../platform/mail.ts';
import { Shell } from '../../shell.tsx';
import { EmptyState, Hero, Panel, Section } from '../../ui/index.ts';
import { words } from './words.ts';

/** What a demo would have sent. */
export function OutboxPage({ language, letters }: { language: Language; letters: readonly Unsent[] }) {
  const w = words[language];
  return (
    <Shell language={language} title={w.title} here={paths.demoOutbox({})} own>
      <Hero title={w.title} lead={w.lead} drawing="notebook" />
      <p>{w.onlyHere}</p>
      {letters.length === 0 && (
        <EmptyState heading={w.empty}>
          <p>{w.emptyHelp}</p>
        </EmptyState>
      )}
      {letters.map(({ to, subject, text, at }) => (
        <Section heading={subject}>
          <p>{`${w.to(to)}, ${w.at(at)}`}</p>
          <Panel>
            {text.split('\n\n').map((paragraph) => (
              <p>
                {paragraph.split('\n').map((line, i) => (
                  <>
                    {i > 0 && <br />}
                    {line}
                  </>
                ))}
              </p>
            ))}
          </Panel>
        </Section>
      ))}
    </Shell>
  );
}
