import type { Language } from '../../platform/language.ts';
import { Section } from '../../ui/index.ts';
import { type Cv, type Item, itemsOf, PARTS, type Part } from './cv.ts';
import { words } from './words.ts';

/** A profile as somebody else reads it: what is there, and nothing to change. */
export function CvView({ language, cv }: { language: Language; cv: Cv }) {
  const w = words[language];
  const { name, label, summary } = cv.basics;
  return (
    <>
      {(name || label) && (
        <p>
          <strong>{[name, label].filter(Boolean).join(', ')}</strong>
        </p>
      )}
      {summary && <p class="as-written">{summary}</p>}
      {cv.skills.length > 0 && (
        <Section heading={w.skills.heading} id="skills">
          <ul>
            {cv.skills.map((skill) => (
              <li>{skill.name}</li>
            ))}
          </ul>
        </Section>
      )}
      {PARTS.filter((part) => itemsOf(cv, part).length > 0).map((part) => (
        <Section heading={w.parts[part].heading} id={part}>
          <ul>
            {itemsOf(cv, part).map((item) => (
              <li>
                <Line language={language} item={item} part={part} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

/** What, where and when. */
export function lineOf(part: Part, item: Item, language: Language): string[] {
  const what = item.position || item.area || item.language;
  const where = item.name ?? item.organization ?? item.institution ?? item.fluency;
  const when = part === 'languages' ? '' : words[language].years(item.startDate, item.endDate);
  return [what ?? '', where ?? '', when];
}

function Line({ language, item, part }: { language: Language; item: Item; part: Part }) {
  return (
    <>
      {lineOf(part, item, language).filter(Boolean).join(' · ')}
      {item.summary && <p class="as-written">{item.summary}</p>}
    </>
  );
}
