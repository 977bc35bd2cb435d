import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { parts } from './belongings.ts';
import { aboutRoutes } from './features/about/index.ts';
import { openapiRoutes } from './features/api/index.ts';
import { callbackRoutes } from './features/callbacks/index.ts';
import { centreRoutes } from './features/centres/index.ts';
import { contactsRoutes } from './features/contacts/index.ts';
import { conversationRoutes } from './features/conversations/index.ts';
import { cvRoutes } from './features/cv/index.ts';
import { dayRoutes } from './features/day/index.ts';
import { emailCodeRoutes } from './features/email-codes/index.ts';
import { notFound, onError, tooLarge } from './features/errors/index.ts';
import { guidedRoutes } from './features/guided/index.ts';
import { mineRoutes } from './features/mine/index.ts';
import { type LiveIndex, offerRoutes, offersApi } from './features/offers/index.ts';
import { outboxRoutes } from './features/outbox/index.ts';
import { partnerRoutes, partnersApi } from './features/partners/index.ts';
import { passkeyRoutes } from './features/passkeys/index.ts';
import { planRoutes } from './features/plans/index.ts';
import { roleRoutes } from './features/roles/index.ts';
import { sharingRoutes } from './features/sharing/index.ts';
import { deviceRoutes, signInRoutes } from './features/signing-in/index.ts';
import { takingAlongRoutes } from './features/taking-along/index.ts';
import { wellbeingRoutes } from './features/wellbeing/index.ts';
import { answersForOffers, matchApi, wishRoutes } from './features/wishes/index.ts';
import { paths } from './paths.ts';
import { assetRoutes } from './platform/assets.ts';
import { healthRoutes } from './platform/health.ts';
import { languageRoutes } from './platform/language-routes.ts';
import { keptByNobody, logRequests, noteRefusals, securityHeaders, whoAsks } from './platform/middleware.ts';
import { sameOrigin } from './platform/same-origin.ts';
import { rotateSessions } from './platform/session.sql.ts';
import type { Env, Site } from './platform/site.ts';
import { shareables } from './shareables.ts';
import type { Asset } from './ui/index.ts';

const ONE_MEGABYTE = 1_000_000;

/** Where somebody comes who has signed in; then to where they were going. */
const afterSignIn = (back: string | null) => paths.bringAlong({}, back ? { back } : {});

/** The whole product: the middleware in order, then one line for each feature. */
export function makeApp(site: Site, live: LiveIndex, assets: Map<string, Asset>): Hono<Env> {
  const app = new Hono<Env>();
  app.onError(onError(site));
  app.notFound((c) => notFound(c));

  app.use(whoAsks(site));
  app.use(logRequests(site));
  app.use(noteRefusals(site));
  app.use(keptByNobody);
  app.use(securityHeaders(site.secure));
  app.route('/', assetRoutes(assets));
  app.route('/', healthRoutes(site));
  app.use(bodyLimit({ maxSize: ONE_MEGABYTE, onError: tooLarge }));

  app.use('/api/*', cors());
  app.route('/', offersApi(site));
  app.route('/', partnersApi(site));
  app.route('/', matchApi(live));
  app.route('/', openapiRoutes(site));

  app.use(sameOrigin(site));
  app.use(rotateSessions(site));
  app.route('/', languageRoutes(site));
  app.route('/', emailCodeRoutes(site, afterSignIn));
  app.route('/', passkeyRoutes(site, afterSignIn));
  app.route('/', outboxRoutes(site));
  app.route('/', wishRoutes(site, live));
  app.route('/', mineRoutes(site));
  app.route('/', conversationRoutes(site));
  app.route('/', cvRoutes(site));
  app.route('/', wellbeingRoutes(site));
  app.route('/', planRoutes(site));
  app.route('/', roleRoutes(site));
  app.route('/', sharingRoutes(site, shareables));
  app.route('/', dayRoutes(site));
  app.route('/', callbackRoutes(site));
  app.route('/', contactsRoutes(site));
  app.route('/', signInRoutes(site));
  app.route('/', deviceRoutes(site));
  app.route('/', takingAlongRoutes(site, parts));
  app.route('/', guidedRoutes(site));
  app.route('/', offerRoutes(site, answersForOffers));
  app.route('/', partnerRoutes(site));
  app.route('/', centreRoutes(site));
  app.route('/', aboutRoutes());
  return app;
}
