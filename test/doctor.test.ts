import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkBackups, checkMail, checkMitid, checkSecret } from '../src/commands/doctor-around.ts';
import { readConfig } from '../src/config.ts';
import { openDatabase } from '../src/platform/db.ts';
import { checkSecret as begin } from '../src/platform/sealed.sql.ts';
import { aDatabase } from './database.ts';
import { aTestMitid } from './mitid.ts';

const DAY_MS = 86_400_000;

/** A mail server that takes no password. */
async function aMailServer(): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.write('220 test\r\n');
    socket.on('data', (bytes) => {
      const said = bytes.toString('utf8');
      if (said.startsWith('EHLO')) return socket.write('250-test\r\n250 AUTH PLAIN\r\n');
      return socket.write(/^(AUTH|STARTTLS)/.test(said) ? '535 no\r\n' : '250 fine\r\n');
    });
  });
  server.listen(0, '0.0.0.0');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const withMail = (url: string) =>
  readConfig({ VIRKELYST_SMTP_URL: url, VIRKELYST_MAIL_FROM: 'hej@example.dk' });

describe('doctor looks at', () => {
  it('the mail server: does it answer, speak TLS, take the password; the password is never told', async () => {
    const port = await aMailServer();
    expect(await checkMail(withMail(`smtp://127.0.0.1:${port}`))).toMatchObject([{ ok: true }]);
    const asked = await Promise.all([
      checkMail(withMail('smtp://anna:hemmelig@127.0.0.1:1')),
      checkMail(withMail(`smtp://anna:hemmelig@127.0.0.1:${port}`)),
      checkMail(withMail(`smtp://anna:hemmelig@127.0.0.2:${port}`)),
      checkMail(withMail(`smtps://anna:hemmelig@127.0.0.1:${port}`)),
    ]);
    expect(asked.flat().map(({ ok }) => ok)).toEqual([false, false, false, false]);
    expect(asked.flat().map(({ mend }) => mend)).toEqual([
      expect.stringContaining('name and port'),
      expect.stringContaining('name and password'),
      expect.stringContaining('no TLS'),
      expect.stringContaining('no TLS'),
    ]);
    expect(JSON.stringify(asked)).not.toContain('hemmelig');
    expect(await checkMail(readConfig({ VIRKELYST_DEMO: 'no' }))).toMatchObject([
      { ok: true, what: expect.stringContaining('nobody can sign in by e-mail') },
    ]);
  });

  it('the MitID broker: does it answer under its name, is the key one that can sign', async () => {
    const broker = await aTestMitid();
    onTestFinished(broker.close);
    const { settings } = broker;
    const check = async (changed: Partial<typeof settings>) =>
      (await checkMitid({ ...readConfig({}), mitid: { ...settings, ...changed } })).map(({ ok }) => ok);
    expect(await check({})).toEqual([true]);
    expect(await check({ issuer: 'http://127.0.0.1:1' })).toEqual([false]);
    expect(await check({ issuer: settings.issuer.replace('127.0.0.1', 'localhost') })).toEqual([false]);
    expect(await check({ key: { kty: 'EC', crv: 'P-256', d: 'x' } })).toEqual([false]);
    expect(await checkMitid(readConfig({}))).toEqual([]);
  });

  it('the secret: is it the one of the database', async () => {
    const db = await aDatabase();
    expect(await checkSecret(db)).toMatchObject({ ok: true, what: expect.stringContaining('will be begun') });
    await begin(db);
    expect(await checkSecret(db)).toMatchObject({ ok: true });
    const other = openDatabase({ ...db, secret: Buffer.alloc(32, 1) });
    onTestFinished(other.close);
    expect(await checkSecret(other)).toMatchObject({ ok: false });
  });

  it('backups: are there new ones, and no keys older than seven days', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'virkelyst-doctor-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const keys = join(folder, 'keys');
    const check = async () => checkBackups(readConfig({ VIRKELYST_BACKUP_KEYS: keys }));
    const write = (days: number) => {
      const at = new Date(Date.now() - days * DAY_MS).toISOString().replace(/[-:.]/g, '');
      return writeFile(join(keys, `keys-${at}.virkelyst`), '');
    };
    expect(await check()).toMatchObject([{ ok: false, what: expect.stringContaining('none in') }]);
    await mkdir(keys);
    await write(2.1);
    expect(await check()).toMatchObject([{ ok: false, what: expect.stringContaining('2.1 days old') }]);
    await write(0.5);
    expect(await check()).toMatchObject([{ ok: true }]);
    await write(7.5);
    expect(await check()).toMatchObject([
      { ok: true },
      { ok: false, mend: expect.stringContaining('backup') },
    ]);
    expect(await checkBackups(readConfig({}))).toEqual([]);
  });
});
