import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import { Button, ButtonLink, Hero } from '../../ui/index.ts';
import { words } from './words.ts';

type ErrorPageProps = { language: Language; title: string; lead: string; more?: string };

/** Something is not there, or went wrong: what, and two ways on. */
export function ErrorPage({ language, title, lead, more }: ErrorPageProps) {
  const w = words[language];
  return (
    <Shell language={language} title={title} here={paths.home({})} own astray>
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

type SpentPageProps = { language: Language; to: string; sent: Record<string, unknown> };

/** Something has been done as often as it may be: nothing that was sent is lost, and it can be sent again from here. */
export function SpentPage({ language, to, sent }: SpentPageProps) {
  const w = words[language].spent;
  const fields = Object.entries(sent).flatMap(([name, value]) =>
    [value].flat().map((one): [string, unknown] => [name, one]),
  );
  // A file cannot wait in a page; whoever sent one has it still.
  const isWhole = fields.length > 0 && fields.every(([, value]) => typeof value === 'string');
  return (
    <Shell language={language} title={w.title} here={paths.home({})} own astray>
      <Hero title={w.title} lead={w.lead} drawing="cup" />
      {isWhole && (
        <form method="post" action={to}>
          {fields.map(([name, value]) =>
            typeof value === 'string' ? <input type="hidden" name={name} value={value} /> : null,
          )}
          <p>{w.kept}</p>
          <Button>{w.again}</Button>
        </form>
      )}
    </Shell>
  );
}
