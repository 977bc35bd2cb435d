import type { Language } from '../../platform/language.ts';
import { Section } from '../../ui/index.ts';
import type { Written } from './plan.ts';
import { StepsRead } from './steps-list.tsx';
import { words } from './words.ts';

/** A part as somebody else reads it: what stands there, and nothing to change. */
export const PartView = ({ language, part }: { language: Language; part: Written }) => (
  <Section heading={part.title} id="part">
    {part.about && <p class="as-written">{part.about}</p>}
    {part.steps.length === 0 && <p>{words[language].noSteps}</p>}
    <StepsRead language={language} part={part} />
  </Section>
);
