import type { Child } from '../jsx/node.ts';
import { Page } from '../page.tsx';

type FramedProps = {
  title: string;
  here?: string;
  own?: boolean;
  hasErrors?: boolean;
  jsonLd?: object;
  children: Child;
};

/** A page as the product frames it, with words and addresses of its own. */
export const Framed = ({ title, here = '/', own, hasErrors, jsonLd, children }: FramedProps) => (
  <Page
    language="da"
    title={title}
    siteName="Virkelyst"
    homeHref="/"
    here={here}
    nav={[
      { href: '/', label: 'Skriv et ønske' },
      { href: '/offers', label: 'Tilbud' },
      { href: '/centres', label: 'Centret' },
      { href: '/partners', label: 'Partnere' },
      { href: '/answers', label: 'Dine svar' },
    ]}
    footer={[
      { href: '/charter', label: 'Vi lover dig' },
      { href: '/method', label: 'Sådan finder vi tilbud' },
    ]}
    footerText="Alt her er frivilligt. Du kan sige nej, og det koster ingenting."
    languageSwitch={{ action: '/language', code: 'en', label: 'English', back: here }}
    description="Det, du har lyst til, og det, der findes i nærheden."
    canonical="https://virkelyst.example/"
    own={own}
    hasErrors={hasErrors}
    jsonLd={jsonLd}
  >
    {children}
  </Page>
);
