import { paths } from './paths.ts';
import type { Language } from './platform/language.ts';
import { BackLink, type Child, Hidden, Page } from './ui/index.ts';
import { words } from './words.ts';

type ShellProps = {
  language: Language;
  title: string;
  /** Where the language switch comes back to; a page that was answered to a POST names one that can be asked for. */
  here: string;
  description?: string;
  /** Where a page that has several addresses really is. */
  canonical?: string;
  /** Not for search engines: the visitor's own. */
  own?: boolean;
  /** It was answered instead of the page that was asked for, so it is nowhere in the menu. */
  astray?: boolean;
  /** Something in the form is to be put right. */
  hasErrors?: boolean;
  /** Seconds until the page is fetched anew. */
  refresh?: number | undefined;
  jsonLd?: Record<string, unknown>;
  children?: Child;
};

/** The way back from a page of one's own. */
export const BackToMine = ({ language }: { language: Language }) => (
  <BackLink href={paths.mine({})}>{words[language].myPage}</BackLink>
);

/** One press to the other language, and back to the same page. */
export function OtherLanguage({ language, back }: { language: Language; back: string }) {
  const { code, label } = words[language].otherLanguage;
  return (
    <form action={paths.language({})} method="post">
      <Hidden fields={{ language: code, back }} />
      <button class="button button-secondary" type="submit" lang={code}>
        {label}
      </button>
    </form>
  );
}

/** Every page: the frame of ui/ with our addresses and words in it. */
export function Shell({
  language,
  title,
  here,
  description,
  canonical,
  own = false,
  astray = false,
  hasErrors = false,
  refresh,
  jsonLd,
  children,
}: ShellProps) {
  const w = words[language];
  const nav = [
    { href: paths.home({}), label: w.nav.home },
    { href: paths.offers({}), label: w.nav.offers },
    { href: paths.centres({}), label: w.nav.centres },
    { href: paths.partners({}), label: w.nav.partners },
    { href: paths.answers({}), label: w.nav.answers },
    { href: paths.mine({}), label: w.nav.mine },
  ];
  const footer = [
    { href: paths.charter({}), label: w.footer.charter },
    { href: paths.method({}), label: w.footer.method },
  ];
  return (
    <Page
      language={language}
      title={title}
      siteName={w.site}
      homeHref={paths.home({})}
      here={astray ? '' : here}
      nav={nav}
      footer={footer}
      footerText={w.footer.promise}
      languageSwitch={{ action: paths.language({}), ...w.otherLanguage, back: here }}
      own={own}
      hasErrors={hasErrors}
      refresh={refresh}
      description={description}
      canonical={canonical}
      jsonLd={jsonLd}
    >
      {children}
    </Page>
  );
}
