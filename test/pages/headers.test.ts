import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../src/platform/middleware.ts';
import { type Route, routesOf } from '../charter/attack/web.ts';
import { aPerson } from '../people.ts';
import { ORIGIN, openSite, type TestSite } from '../site.ts';
import { anOpenOffer } from '../visitors.ts';

let site: TestSite;
let routes: Route[];
let offer: string;
beforeAll(async () => {
  site = await openSite();
  routes = routesOf(site);
  offer = await anOpenOffer(site.db);
});
afterAll(() => site.close());

const POLICY = {
  'default-src': "'none'",
  'style-src': "'self'",
  'script-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
};

const policyOf = (headers: Headers) =>
  Object.fromEntries(
    (headers.get('Content-Security-Policy') ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ');
      return [name, sources.join(' ')];
    }),
  );

const ours = { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' };
const at = ({ pattern }: Route, id: string) => new URL(pattern.replace(/:\w+/g, id), ORIGIN);

describe('every answer', () => {
  it('lets only our own files in, is what it says it is, and tells no other site where one was', async () => {
    const { token } = await aPerson(site.db);
    const types = new Set<string>();
    for (const route of routes)
      for (const [id, cookie] of [
        [offer, ''],
        ['x', `session=${token}`],
      ] as const) {
        const where = `${route.method} ${route.pattern} ${id}`;
        const body = route.method === 'GET' ? {} : { body: new URLSearchParams({}) };
        const { headers, status } = await site.app.request(at(route, id), {
          method: route.method,
          headers: { ...ours, Cookie: cookie },
          ...body,
        });
        expect(status, where).toBeLessThan(500);
        expect(policyOf(headers), where).toEqual(POLICY);
        expect(headers.get('X-Content-Type-Options'), where).toBe('nosniff');
        expect(headers.get('X-Frame-Options'), where).toBe('DENY');
        expect(headers.get('Referrer-Policy'), where).toBe('same-origin');
        expect(headers.get('Permissions-Policy'), where).toContain('geolocation=()');
        expect(headers.get('X-Powered-By') ?? headers.get('Server'), where).toBeNull();
        const type = headers.get('Content-Type') ?? '';
        if (status !== 303) expect(type, where).toMatch(/charset=utf-8$|^application\/([\w.-]+\+)?json$/i);
        types.add(type);
      }
    expect(types.size).toBeGreaterThan(3);
  });

  it('with what is one’s own is kept by no cache', async () => {
    const own = new Set(
      site.app.routes
        .filter(({ handler }) => handler.name === 'mine' || handler.name === 'withMine')
        .map(({ method, path }) => `${method} ${path}`),
    );
    expect(own.size).toBeGreaterThan(10);
    const { token } = await aPerson(site.db);
    for (const route of routes.filter(
      ({ method, pattern }) => method === 'GET' && own.has(`GET ${pattern}`),
    )) {
      const { headers } = await site.app.request(at(route, offer), {
        headers: { Cookie: `session=${token}` },
      });
      expect(headers.get('Cache-Control'), route.pattern).toBe('no-store');
    }
  });

  it('over https asks to stay there, with all that is under this name', async () => {
    const app = new Hono().use(securityHeaders(true)).get('/', (c) => c.text(''));
    const { headers } = await app.request('/');
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000; includeSubDomains');
    const plain = await new Hono()
      .use(securityHeaders(false))
      .get('/', (c) => c.text(''))
      .request('/');
    expect(plain.headers.get('Strict-Transport-Security')).toBeNull();
  });
});

describe('every address that takes something in', () => {
  const takes = () => routes.filter(({ method }) => method !== 'GET');

  it('takes a megabyte and no more, said or unsaid how much it is', async () => {
    expect(takes().length).toBeGreaterThan(12);
    const size = 1_000_001;
    for (const route of takes()) {
      const headers = { ...ours, 'Content-Type': 'application/x-www-form-urlencoded' };
      const said = await site.app.request(at(route, 'x'), {
        method: route.method,
        headers: { ...headers, 'Content-Length': String(size) },
        body: 'x'.repeat(size),
      });
      expect(said.status, route.pattern).toBe(413);
      const pieces = new ReadableStream({
        start(controller) {
          for (let sent = 0; sent < size; sent += 100_000) controller.enqueue(new Uint8Array(100_000));
          controller.close();
        },
      });
      const unsaid = await site.app.request(at(route, 'x'), {
        method: route.method,
        headers,
        body: pieces,
        duplex: 'half',
      } as RequestInit);
      expect(unsaid.status, `${route.pattern}, in pieces`).toBe(413);
    }
  });

  it('takes nothing from another site, unless it is open to all and knows nobody', async () => {
    const { token } = await aPerson(site.db);
    for (const route of takes()) {
      const { status } = await site.app.request(at(route, 'x'), {
        method: route.method,
        headers: {
          Origin: 'https://evil.example',
          'Sec-Fetch-Site': 'cross-site',
          Cookie: `session=${token}`,
        },
        body: new URLSearchParams({}),
      });
      if (route.pattern.startsWith('/api/')) expect(status, route.pattern).not.toBe(403);
      else expect(status, route.pattern).toBe(403);
    }
  });

  it('answers neither to TRACE nor to what a page may not be', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const { status } = await site.app.request(new URL('/answers', ORIGIN), { method, headers: ours });
      expect(status, method).toBe(404);
    }
  });
});

describe('the open interface', () => {
  it('lets other sites read what is public, and never with anybody’s cookies', async () => {
    const { headers } = await site.app.request(new URL('/api/v1/offers', ORIGIN), {
      headers: { Origin: 'https://elsewhere.example' },
    });
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
    const page = await site.app.request(new URL('/answers', ORIGIN), {
      headers: { Origin: 'https://elsewhere.example' },
    });
    expect(page.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it('describes every address it has', async () => {
    const described = await site.visitor().json('/api/v1/openapi.json');
    const paths = Object.keys(described.body.paths).map((path) => path.replace(/\{(\w+)\}/g, ':$1'));
    const there = routes
      .map(({ pattern }) => pattern)
      .filter((pattern) => /^\/api\/(?!v1\/openapi)/.test(pattern));
    expect(there.length).toBeGreaterThanOrEqual(4);
    expect(paths.toSorted()).toEqual([...new Set(there)].toSorted());
  });
});
