import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type Provider from 'oidc-provider';
import { assetRoutes } from '../../platform/assets.ts';
import { readForm } from '../../platform/form.ts';
import type { Language } from '../../platform/language.ts';
import { type Asset, html } from '../../ui/index.ts';
import { ChoosePage, OverPage } from './pages.tsx';
import { testPeople } from './people.ts';
import { TEST_LEVEL } from './provider.ts';

type Node = { Bindings: { incoming: IncomingMessage; outgoing: ServerResponse } };

const isKnown = (sub: unknown): sub is string => testPeople.some((person) => person.sub === sub);

// From here the way leads back to the site, wherever on this machine it listens.
const LEADS_TO = ["'self'", 'http://localhost:*', 'http://127.0.0.1:*'];

/** The page of Test-MitID where one chooses whom to be. */
export function chooseRoutes(provider: Provider, assets: Map<string, Asset>) {
  const app = new Hono<Node>();
  const interaction = (c: Context<Node>) =>
    provider.interactionDetails(c.env.incoming, c.env.outgoing).catch(() => null);
  const languageOf = (asked: unknown): Language => (String(asked ?? '').startsWith('en') ? 'en' : 'da');

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: LEADS_TO,
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      strictTransportSecurity: false,
    }),
  );
  app.route('/', assetRoutes(assets) as unknown as Hono<Node>);

  app.get('/choose/:uid', async (c) => {
    const begun = await interaction(c);
    if (!begun) return c.html(html(<OverPage language="da" />), 404);
    const language = languageOf(begun.params.ui_locales);
    c.header('Cache-Control', 'no-store');
    return c.html(html(<ChoosePage language={language} action={`/choose/${begun.uid}`} />));
  });

  app.post('/choose/:uid', async (c) => {
    if (!(await interaction(c))) return c.html(html(<OverPage language="da" />), 404);
    const { person } = await readForm(c);
    const result = isKnown(person)
      ? { login: { accountId: person, acr: TEST_LEVEL, remember: false } }
      : { error: 'access_denied', error_description: 'somebody changed their mind' };
    return c.redirect(await provider.interactionResult(c.env.incoming, c.env.outgoing, result), 303);
  });
  return app;
}
