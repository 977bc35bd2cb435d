import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type TestSite } from '../test/site.ts';
import { paths } from './paths.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const ACCESS = new Set(['anyone', 'mine', 'withMine']);

describe('every address of the site map', () => {
  it('has a route, and every route says who may see its answer', () => {
    const declared = new Map<string, string[]>();
    for (const { path, method, handler } of site.app.routes) {
      const key = `${method} ${path}`;
      declared.set(key, [...(declared.get(key) ?? []), handler.name]);
    }
    for (const { pattern } of Object.values(paths)) {
      const routes = [...declared].filter(([key]) => key.split(' ')[1] === pattern && !key.startsWith('ALL'));
      expect(routes.length, pattern).toBeGreaterThan(0);
      for (const [key, names] of routes) {
        expect(names.filter((name) => ACCESS.has(name)).length, `${key} declares nobody`).toBe(1);
      }
    }
  });
});

describe('whoever watches over the process', () => {
  it('hears that it lives and that it can serve', async () => {
    const who = site.visitor();
    expect((await who.get('/health')).status).toBe(200);
    expect((await who.get('/ready')).status).toBe(200);
  });
});

describe('the headers', () => {
  it('let nothing in from elsewhere and tell nobody where one was', async () => {
    const { headers } = await site.visitor().get('/');
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(headers.get('Content-Security-Policy')).not.toContain('unsafe');
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });
});

describe('the language', () => {
  it('is Danish, one tap from English, and remembered', async () => {
    const who = site.visitor();
    expect((await who.get('/')).text).toContain('Hvad har du lyst til?');
    const there = await who.send('/language', { language: 'en', back: '/charter' });
    expect(there.at).toBe('/charter');
    expect(there.text).toContain('What we promise you');
    expect((await who.get('/')).text).toContain('What would you like to do?');
    expect((await who.send('/language', { language: 'da', back: '//evil.example' })).at).toBe('/');
  });
});
