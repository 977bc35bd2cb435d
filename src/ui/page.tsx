import { assetPath } from './assets.ts';
import { Footer } from './footer.tsx';
import { Header, type LanguageSwitchProps, type NavLink } from './header.tsx';
import type { Child } from './jsx/node.ts';
import { JsonLd } from './jsx/render.tsx';
import { type Language, words } from './words.ts';

export type PageProps = {
  language: Language;
  title: string;
  siteName: string;
  homeHref: string;
  /** The address of this page, to mark it in the menu. */
  here: string;
  nav: NavLink[];
  footer: NavLink[];
  footerText: string;
  languageSwitch: LanguageSwitchProps;
  description?: string | undefined;
  canonical?: string | undefined;
  jsonLd?: object | undefined;
  /** The visitor's own: not for search engines. */
  own?: boolean | undefined;
  /** Seconds until the page is fetched anew, where something is under way and there is a way to have it stand still. */
  refresh?: number | undefined;
  /** Something in the form is to be put right; said first in the title. */
  hasErrors?: boolean | undefined;
  children?: Child;
};

const FONTS = ['IBMPlexSans-Regular-Latin1.woff2', 'IBMPlexSans-SemiBold-Latin1.woff2'];

function titleOf({ language, title, siteName, hasErrors }: PageProps): string {
  const whole = title === siteName ? title : `${title} · ${siteName}`;
  return hasErrors ? `${words[language].error} ${whole}` : whole;
}

function Head(props: PageProps) {
  const { description, canonical, jsonLd, own, refresh } = props;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{titleOf(props)}</title>
      <link rel="stylesheet" href={assetPath('theme.css')} />
      {FONTS.map((font) => (
        <link rel="preload" as="font" type="font/woff2" href={assetPath(font)} crossorigin="anonymous" />
      ))}
      <link rel="icon" type="image/svg+xml" href={assetPath('mark.svg')} />
      <meta name="theme-color" content="#fbf7f0" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#18211d" media="(prefers-color-scheme: dark)" />
      {description && <meta name="description" content={description} />}
      {canonical && <link rel="canonical" href={canonical} />}
      {refresh && <meta http-equiv="refresh" content={String(refresh)} />}
      {own && <meta name="robots" content="noindex" />}
      {jsonLd && <JsonLd data={jsonLd} />}
    </head>
  );
}

/** A whole page: what stands around every one of them, and in the middle what this one is about. */
export function Page(props: PageProps) {
  const { language, siteName, homeHref, here, nav, languageSwitch, footer, footerText, children } = props;
  return (
    <html lang={language}>
      <Head {...props} />
      <body>
        <a class="skipnav" href="#main-content">
          {words[language].skip}
        </a>
        <Header {...{ language, siteName, homeHref, here, nav, languageSwitch }} />
        <main id="main-content" class="room" tabindex={-1}>
          {children}
        </main>
        <Footer links={footer} text={footerText} />
      </body>
    </html>
  );
}
