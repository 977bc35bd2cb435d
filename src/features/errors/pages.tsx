import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import { ButtonLink, Hero } from '../../ui/index.ts';
import { words } from './words.ts';

type ErrorPageProps = { language: Language; title: string; lead: string; more?: string };

/** Something is not there, or went wrong: what, and two ways on. */
export function ErrorPage({ language, title, lead, more }: ErrorPageProps) {
  const w = words[language];
  return (
    <Shell language={language} title={title} here={paths.home({})} own>
      <Hero title={title} lead={lead} drawing="cup" />
      {more && <p>{more}</p>}
      <p>
        <ButtonLink weight="primary" href={paths.home({})}>
          {w.start}
        </ButtonLink>
      </p>
      <p>
        <a href={paths.offers({})}>{w.offers}</a>
      </p>
    </Shell>
  );
}
