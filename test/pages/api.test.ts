import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOwner } from '../../src/platform/db.ts';
import { openSite, type TestSite, type Visitor } from '../site.ts';

let site: TestSite;
let who: Visitor;
beforeAll(async () => {
  site = await openSite();
  who = site.visitor();
});
afterAll(() => site.close());

type Schema = Record<string, unknown>;
type Described = {
  openapi: string;
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: Schema }> }> }>
  >;
  components: Schema;
};

/** Checks a body against what the served description promises for that address and status. */
async function conforms(path: string, method: string, status: number, body: unknown): Promise<string> {
  const described = (await who.json('/api/v1/openapi.json')).body as Described;
  const content = described.paths[path]?.[method]?.responses[status]?.content ?? {};
  const [schema] = Object.values(content).map((one) => one.schema);
  if (!schema) return `${method} ${path} ${status} is not described`;
  const ajv = new Ajv2020({ strict: false });
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  const root = { ...schema, components: described.components };
  return ajv.validate(root, body) ? 'as described' : ajv.errorsText();
}

describe('the description', () => {
  it('is OpenAPI 3.1 and names every address of the interface', async () => {
    const { body } = await who.json('/api/v1/openapi.json');
    expect(body.openapi).toMatch(/^3\.1/);
    expect(Object.keys(body.paths).sort()).toEqual([
      '/api/v1/match',
      '/api/v1/offers',
      '/api/v1/offers/{id}',
      '/api/v1/partners',
    ]);
  });
});

describe('what is served agrees with the description', () => {
  it.each([
    ['/api/v1/offers?limit=100', '/api/v1/offers', 200],
    ['/api/v1/offers?kind=health&centre=vejle', '/api/v1/offers', 200],
    ['/api/v1/offers?limit=0', '/api/v1/offers', 400],
    ['/api/v1/offers?kind=nonsense', '/api/v1/offers', 400],
    ['/api/v1/offers/00000000-0000-4000-8000-000000000000', '/api/v1/offers/{id}', 404],
    ['/api/v1/partners', '/api/v1/partners', 200],
    ['/api/v1/partners?cursor=x', '/api/v1/partners', 400],
  ])('GET %s', async (address, path, status) => {
    const answer = await who.json(address);
    expect(answer.status).toBe(status);
    expect(await conforms(path, 'get', status, answer.body)).toBe('as described');
  });

  it('GET one offer', async () => {
    const [first] = (await who.json('/api/v1/offers?limit=1')).body.items;
    const answer = await who.json(`/api/v1/offers/${first.id}`);
    expect(answer.body).toEqual(first);
    expect(await conforms('/api/v1/offers/{id}', 'get', 200, answer.body)).toBe('as described');
  });

  it.each([
    [{ text: 'noget med heste', near: '4760', limit: 10 }, 200],
    [{ text: 'I want to work with children' }, 200],
    [{ text: '' }, 422],
    [{ text: 'heste', near: '9999' }, 422],
    [{ text: 'x'.repeat(50_000) }, 422],
    [{}, 422],
    ['not json', 400],
  ])('POST match %j', async (body, status) => {
    const answer = await who.json('/api/v1/match', body);
    expect(answer.status).toBe(status);
    expect(await conforms('/api/v1/match', 'post', status, answer.body)).toBe('as described');
  });
});

describe('match', () => {
  it('answers best first, as many as were asked for, each with a reason that quotes the text', async () => {
    const text = 'noget med heste';
    const { body } = await who.json('/api/v1/match', { text, near: '4760', limit: 5 });
    expect(body.text).toBe(text);
    expect(body.offers).toHaveLength(5);
    const [first] = body.offers;
    expect(first.because).toContain('heste');
    expect(JSON.stringify((await who.json(`/api/v1/offers/${first.id}`)).body).toLowerCase()).toMatch(
      /hest|stald/,
    );
  });

  it('keeps nothing and knows nobody', async () => {
    const { headers } = await who.json('/api/v1/match', { text: 'noget med heste' });
    expect(headers.get('Set-Cookie')).toBeNull();
    expect(who.cookies.size).toBe(0);
  });

  it('may be called from other sites', async () => {
    const { headers } = await who.json('/api/v1/offers?limit=1');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
  });
});

describe('pages of a list that changes', () => {
  it('meet what is there throughout exactly once', async () => {
    const all = await asOwner(site.db, (tx) =>
      tx.selectFrom('offer').selectAll().where('open_until', '>', new Date()).orderBy('id').execute(),
    );
    const withdrawn = new Set<string>();
    const added = new Set<string>();
    const met: string[] = [];
    let next: string | null = null;
    let page = 0;
    do {
      const { body } = await who.json(`/api/v1/offers?limit=17${next ? `&cursor=${next}` : ''}`);
      met.push(...body.items.map(({ id }: { id: string }) => id));
      next = body.next;
      // Meanwhile one is withdrawn, one is changed and one is added, before and after the place where we are.
      const victim = all[(page * 53) % all.length];
      const model = all[0];
      if (victim && model && !withdrawn.has(victim.id)) {
        withdrawn.add(victim.id);
        const id = crypto.randomUUID();
        added.add(id);
        await asOwner(site.db, async (tx) => {
          await tx
            .updateTable('offer')
            .set({ open_until: new Date(0) })
            .where('id', '=', victim.id)
            .execute();
          await tx
            .insertInto('offer')
            .values({ ...model, id, slug: id })
            .execute();
        });
      }
      page++;
    } while (next);
    expect(page).toBeGreaterThan(10);
    expect(new Set(met).size, 'one was met twice').toBe(met.length);
    const stayed = all.map(({ id }) => id).filter((id) => !withdrawn.has(id));
    expect(
      stayed.filter((id) => !met.includes(id)),
      'one was skipped',
    ).toEqual([]);
  });
});
