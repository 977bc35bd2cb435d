import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

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
