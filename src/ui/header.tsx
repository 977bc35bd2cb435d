import { Mark } from './mark.tsx';
import { type Language, words } from './words.ts';

export type NavLink = { href: string; label: string };

/** One tap to the other language, back to the same page. */
export type LanguageSwitchProps = { action: string; code: Language; label: string; back: string };

type HeaderProps = {
  language: Language;
  siteName: string;
  homeHref: string;
  here: string;
  nav: NavLink[];
  languageSwitch: LanguageSwitchProps;
};

const pathOf = (address: string): string => address.replace(/[?#].*$/, '');

function Menu({ language, nav, here }: Pick<HeaderProps, 'language' | 'nav' | 'here'>) {
  return (
    <nav class="menu" aria-label={words[language].menu}>
      <details>
        <summary>{words[language].menu}</summary>
        <ul class="menu-links no-max-width">
          {nav.map(({ href, label }) => (
            <li>
              <a href={href} aria-current={pathOf(href) === pathOf(here) ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

function LanguageSwitch({ action, code, label, back }: LanguageSwitchProps) {
  return (
    <form class="language-switch" method="post" action={action}>
      <input type="hidden" name="language" value={code} />
      <input type="hidden" name="back" value={back} />
      <button type="submit" lang={code}>
        {label}
      </button>
    </form>
  );
}

/** The top of every page: who we are, the few ways on, and the other language. */
export function Header({ language, siteName, homeHref, here, nav, languageSwitch }: HeaderProps) {
  return (
    <header class="top">
      <div class="top-inner">
        <a class="brand" href={homeHref}>
          <Mark />
          <span>{siteName}</span>
        </a>
        <Menu {...{ language, nav, here }} />
        <LanguageSwitch {...languageSwitch} />
      </div>
    </header>
  );
}
