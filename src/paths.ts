/**
 * Every address of the product. A page links with `paths.offer({ id })`; a route is declared with
 * `paths.offer.pattern`, so a dead link is a type error.
 */

type Parameters<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? { [K in Name]: string } & Parameters<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? { [K in Name]: string }
    : unknown;

type Query = Record<string, string | number | undefined>;

type Path<Pattern extends string> = {
  (parameters: Parameters<Pattern>, query?: Query): string;
  pattern: Pattern;
};

function path<Pattern extends string>(pattern: Pattern): Path<Pattern> {
  const build = (parameters: Parameters<Pattern>, query: Query = {}) => {
    const values = parameters as Record<string, string>;
    const address = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([key, value]): [string, string][] =>
        value === undefined ? [] : [[key, String(value)]],
      ),
    ).toString();
    return search ? `${address}?${search}` : address;
  };
  return Object.assign(build, { pattern });
}

export const paths = {
  home: path('/'),
  wishes: path('/wishes'),
  wish: path('/wishes/:id'),
  wishEdit: path('/wishes/:id/edit'),
  answers: path('/answers'),
  undo: path('/answers/undo'),
  mine: path('/mine'),
  mineDownload: path('/mine/virkelyst.json'),
  mineArchive: path('/mine/archive'),
  mineArchiveDelete: path('/mine/archive/delete'),
  archive: path('/archives/:key'),
  mineDelete: path('/mine/delete'),
  hats: path('/mine/hats'),
  roles: path('/roles'),
  roleEnd: path('/roles/end'),
  sharing: path('/mine/sharing'),
  sharingNew: path('/mine/sharing/new'),
  share: path('/mine/sharing/:id'),
  shareStop: path('/mine/sharing/:id/stop'),
  access: path('/mine/access'),
  accessFeed: path('/mine/access/feed.xml'),
  accessFeedKey: path('/mine/access/key'),
  accessNotices: path('/mine/access/notices'),
  contact: path('/mine/contact'),
  contactDelete: path('/mine/contact/delete'),
  shared: path('/shared'),
  sharedThing: path('/shared/:id'),
  cv: path('/mine/cv'),
  cvAbout: path('/mine/cv/about'),
  cvItem: path('/mine/cv/items/:part'),
  cvItemRemove: path('/mine/cv/items/:part/remove'),
  cvSkills: path('/mine/cv/skills'),
  cvSuggest: path('/mine/cv/skills/suggest'),
  cvSkillRemove: path('/mine/cv/skills/remove'),
  cvImport: path('/mine/cv/import'),
  cvResume: path('/mine/cv/resume.json'),
  cvDelete: path('/mine/cv/delete'),
  wellbeing: path('/mine/wellbeing'),
  wellbeingRemove: path('/mine/wellbeing/remove'),
  wellbeingTotals: path('/wellbeing'),
  plan: path('/mine/plan'),
  planNew: path('/mine/plan/new'),
  planFromOffer: path('/mine/plan/step'),
  planPart: path('/mine/plan/parts/:id'),
  planPartEdit: path('/mine/plan/parts/:id/edit'),
  planPartMove: path('/mine/plan/parts/:id/move'),
  planPartRemove: path('/mine/plan/parts/:id/remove'),
  planSteps: path('/mine/plan/parts/:id/steps'),
  planStep: path('/mine/plan/parts/:id/steps/:step'),
  planStepDone: path('/mine/plan/parts/:id/steps/:step/done'),
  planStepMove: path('/mine/plan/parts/:id/steps/:step/move'),
  planStepRemove: path('/mine/plan/parts/:id/steps/:step/remove'),
  signIn: path('/sign-in'),
  signInMitid: path('/sign-in/mitid'),
  signInMitidCallback: path('/sign-in/mitid/callback'),
  bringAlong: path('/sign-in/bring-along'),
  signInAgain: path('/sign-in/again'),
  signOut: path('/sign-out'),
  devices: path('/mine/devices'),
  deviceEnd: path('/mine/devices/end'),
  deviceEndOthers: path('/mine/devices/end-others'),
  wayRemove: path('/mine/devices/remove-way'),
  mineEmail: path('/mine/email'),
  mineEmailCode: path('/mine/email/code'),
  guided: path('/guided'),
  conversations: path('/conversations'),
  conversationNew: path('/conversations/new'),
  conversationCode: path('/conversations/code'),
  conversationCodeCancel: path('/conversations/code/cancel'),
  mineConversations: path('/mine/conversations'),
  mineConversation: path('/mine/conversations/:id'),
  mineConversationCancel: path('/mine/conversations/:id/cancel'),
  mineConversationCalendar: path('/mine/conversations/:id/calendar.ics'),
  day: path('/day'),
  slots: path('/slots'),
  slotRemove: path('/slots/remove'),
  offers: path('/offers'),
  offer: path('/offers/:id'),
  offerCalendar: path('/offers/:id/calendar.ics'),
  partners: path('/partners'),
  partner: path('/partners/:slug'),
  centres: path('/centres'),
  centre: path('/centres/:slug'),
  charter: path('/charter'),
  method: path('/method'),
  signInEmail: path('/sign-in/email'),
  signInEmailCode: path('/sign-in/email/code'),
  signInPasskey: path('/sign-in/passkey'),
  signInPasskeyOptions: path('/sign-in/passkey/options'),
  minePasskeys: path('/mine/passkeys'),
  minePasskeyOptions: path('/mine/passkeys/options'),
  minePasskeyRemove: path('/mine/passkeys/remove'),
  callbacks: path('/callbacks'),
  callbacksWaiting: path('/callbacks/waiting'),
  callbackTake: path('/callbacks/waiting/:id/take'),
  callbackPassOn: path('/callbacks/waiting/:id/pass-on'),
  callbackEnd: path('/callbacks/waiting/:id/end'),
  mineCallbacks: path('/mine/callbacks'),
  mineCallback: path('/mine/callbacks/:id'),
  mineCallbackStop: path('/mine/callbacks/:id/stop'),
  mineCallbackDelete: path('/mine/callbacks/:id/delete'),
  contacts: path('/mine/contacts'),
  demoOutbox: path('/demo/outbox'),
  language: path('/language'),
  health: path('/health'),
  ready: path('/ready'),
  apiOffers: path('/api/v1/offers'),
  apiOffer: path('/api/v1/offers/:id'),
  apiPartners: path('/api/v1/partners'),
  apiMatch: path('/api/v1/match'),
  openapi: path('/api/v1/openapi.json'),
};
