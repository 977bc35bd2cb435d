import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const key = JSON.stringify(
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
);
const env = (more: Record<string, string> = {}) => ({
  VIRKELYST_MITID_ISSUER: 'https://broker.example',
  VIRKELYST_MITID_CLIENT_ID: 'virkelyst',
  VIRKELYST_MITID_KEY: key,
  ...more,
});
const NSIS = 'https://data.gov.dk/concept/core/nsis/loa';

describe('the settings of MitID', () => {
  it('are not needed; with all three there is a broker, and substantial or high is asked for', () => {
    expect(readConfig({}).mitid).toBeNull();
    expect(readConfig(env()).mitid).toMatchObject({
      issuer: 'https://broker.example',
      name: 'https://broker.example',
      clientId: 'virkelyst',
      scope: 'openid',
      levels: { [`${NSIS}/Substantial`]: 'substantial', [`${NSIS}/High`]: 'high' },
    });
  });

  it('may name the key by a file, and levels by what the broker calls them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'virkelyst-key-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'mitid.json');
    await writeFile(file, key);
    const { mitid } = readConfig(
      env({ VIRKELYST_MITID_KEY: file, VIRKELYST_MITID_ACR: 'urn:mitid:high=high  urn:mitid:low=low' }),
    );
    expect(mitid?.key).toEqual(JSON.parse(key));
    expect(mitid?.levels).toEqual({ 'urn:mitid:high': 'high', 'urn:mitid:low': 'low' });
  });

  it.each([
    ['no client', { VIRKELYST_MITID_CLIENT_ID: '' }, /needs VIRKELYST_MITID_CLIENT_ID/],
    ['no key', { VIRKELYST_MITID_KEY: '' }, /needs .*VIRKELYST_MITID_KEY/],
    ['a key that is nowhere', { VIRKELYST_MITID_KEY: '/nowhere/key.json' }, /nor a file/],
    ['a public key', { VIRKELYST_MITID_KEY: '{"kty":"EC"}' }, /no private key/],
    ['half a key', { VIRKELYST_MITID_KEY: '{"kty":' }, /no private key/],
    ['plain http', { VIRKELYST_MITID_ISSUER: 'http://broker.example' }, /https/],
    ['a scope for CPR', { VIRKELYST_MITID_SCOPE: 'openid ssn' }, /never/],
    ['a scope for nothing', { VIRKELYST_MITID_SCOPE: 'mitid' }, /openid/],
    ['a level of our own making', { VIRKELYST_MITID_ACR: 'urn:x=certain' }, /is not value=level/],
  ])('say in one sentence what is wrong: %s', (_, more, sentence) => {
    const read = () => readConfig(env(more));
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(sentence);
  });
});

describe('mail', () => {
  const url = 'smtps://virkelyst:p%40ss@mail.example.dk';

  it('is null without a server, and has both halves with one', () => {
    expect(readConfig({}).mail).toBeNull();
    for (const from of ['hej@example.dk', 'Virkelyst <hej@example.dk>'])
      expect(readConfig({ VIRKELYST_SMTP_URL: url, VIRKELYST_MAIL_FROM: from }).mail).toEqual({ url, from });
  });

  it('is refused in a sentence when somebody to come from is missing, or is no address', () => {
    expect(() => readConfig({ VIRKELYST_SMTP_URL: url })).toThrow(/VIRKELYST_MAIL_FROM/);
    expect(() => readConfig({ VIRKELYST_SMTP_URL: 'https://mail.example.dk' })).toThrow(/VIRKELYST_SMTP_URL/);
    for (const from of ['Virkelyst', 'hej@example.dk\r\nBcc: bo@example.dk', 'a@example.dk, b@example.dk'])
      expect(() => readConfig({ VIRKELYST_SMTP_URL: url, VIRKELYST_MAIL_FROM: from })).toThrow(/an address/);
  });
});

it('trusts no proxy unless told to', () => {
  expect(readConfig({}).trustProxy).toBe(false);
  expect(readConfig({ VIRKELYST_TRUST_PROXY: 'yes' }).trustProxy).toBe(true);
  expect(() => readConfig({ VIRKELYST_TRUST_PROXY: '2' })).toThrow(/VIRKELYST_TRUST_PROXY/);
});

it('an address that is none is told of with one that is', () => {
  expect(() => readConfig({ VIRKELYST_URL: 'virkelyst.dk' })).toThrow(
    /VIRKELYST_URL: write the whole address, e\.g\. https/,
  );
});
