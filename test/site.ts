import { type HTMLElement, parse } from 'node-html-parser';
import { makeApp } from '../src/app.tsx';
import type { Config } from '../src/config.ts';
import { openLiveIndex } from '../src/features/offers/index.ts';
import type { Database } from '../src/platform/db.ts';
import { makeLog } from '../src/platform/log.ts';
import { openMail } from '../src/platform/mail.ts';
import { buildAssets } from '../src/ui/index.ts';
import { cloneDatabase, sameDatabase } from './database.ts';

export const ORIGIN = 'http://localhost:4000';

const config: Config = {
  port: 0,
  host: '127.0.0.1',
  databaseUrl: null,
  databaseWebUrl: null,
  secret: null,
  publicUrl: ORIGIN,
  homeCentre: 'vordingborg',
  demo: true,
  mail: null,
  trustProxy: false,
  log: 'requests',
  backup: { url: null, data: null, keys: null },
  mitid: null,
};

type Open = typeof cloneDatabase;

/** The database of `on`, through connections of its own, as another web process has; without it a new one. */
async function databaseFor(on: { db: Database } | Open, onQuery: (text: string) => void) {
  if (typeof on === 'function') return on(onQuery);
  const db = sameDatabase(on.db, onQuery);
  return Object.assign(db, { drop: db.close });
}

/**
 * The whole product on a database of its own: request in, page out, no port.
 * @param on a site that is another web process on the same database, or how the database is opened
 */
export async function openSite(overrides: Partial<Config> = {}, on: { db: Database } | Open = cloneDatabase) {
  const statements: string[] = [];
  const logged: string[] = [];
  const db: Awaited<ReturnType<typeof cloneDatabase>> = await databaseFor(on, (text) =>
    statements.push(text),
  );
  const log = makeLog((line) => logged.push(line));
  const now = () => new Date();
  const live = await openLiveIndex(db, { now, log });
  const settings = { ...config, ...overrides };
  const mail = openMail(settings, { now, complain: (error) => log.error('mail_failed', error) });
  const site = { db, config: settings, log, mail, now, secure: settings.publicUrl.startsWith('https:') };
  const app = makeApp(site, live, await buildAssets());
  return {
    db,
    live,
    app,
    mail,
    statements,
    logged,
    visitor: () => visitor(app),
    /** The browser of somebody signed in, with nothing else in it. */
    browserOf: ({ token }: { token: string }) => {
      const who = visitor(app);
      who.cookies.set('session', token);
      return who;
    },
    close: async () => {
      await live.close();
      await db.drop();
    },
  };
}

export type TestSite = Awaited<ReturnType<typeof openSite>>;
export type Page = {
  status: number;
  headers: Headers;
  html: string;
  dom: HTMLElement;
  location: string | null;
  text: string;
};

/** A browser without JavaScript: keeps its cookies, sends forms, follows where it is sent. */
function visitor(app: ReturnType<typeof makeApp>) {
  const cookies = new Map<string, string>();

  async function ask(path: string, init: RequestInit = {}): Promise<Page> {
    const headers = new Headers(init.headers);
    if (cookies.size > 0)
      headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await app.request(new URL(path, ORIGIN), { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const html = await response.text();
    const dom = parse(html);
    const text = (dom.querySelector('main') ?? dom).textContent.replace(/\s+/g, ' ').trim();
    return {
      status: response.status,
      headers: response.headers,
      html,
      dom,
      text,
      location: response.headers.get('Location'),
    };
  }

  const get = (path: string) => ask(path);
  const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      headers: { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin', ...headers },
      body: new URLSearchParams(form),
    });

  return {
    cookies,
    get,
    post,
    /** Sends the form and follows to where it leads. */
    send: async (path: string, form: Record<string, string>): Promise<Page & { at: string }> => {
      const answer = await post(path, form);
      const at = answer.location ?? path;
      return answer.location ? { ...(await get(at)), at } : { ...answer, at };
    },
    json: async (path: string, body?: unknown) => {
      const page = await ask(
        path,
        body === undefined
          ? {}
          : {
              method: 'POST',
              headers: { 'Content-Type': 'application/json' },
              body: typeof body === 'string' ? body : JSON.stringify(body),
            },
      );
      return { status: page.status, body: JSON.parse(page.html || 'null'), headers: page.headers };
    },
  };
}

export type Visitor = ReturnType<typeof visitor>;

/** Writes a wish as the front page does, and comes to the page of offers. */
export async function wishFor(
  who: Visitor,
  text: string,
  near = '',
): Promise<Page & { at: string; id: string }> {
  const id = crypto.randomUUID();
  return { ...(await who.send('/wishes', { id, text, near, centre: 'vordingborg' })), id };
}

/** The offers on a page, in order. */
export const offersOn = (page: Page): string[] =>
  page.dom.querySelectorAll('[id^=offer-]').map((card) => card.id.replace('offer-', ''));
