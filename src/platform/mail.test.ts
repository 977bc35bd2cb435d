import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { openMail } from './mail.ts';

const now = () => new Date();

/** A mail server that takes everything and knows no TLS. @returns its port and what it was told. */
async function aMailServer(refuses = false) {
  const heard: string[] = [];
  const server = createServer((socket) => {
    let inData = false;
    socket.on('error', () => {});
    socket.write('220 test\r\n');
    socket.on('data', (bytes) => {
      const said = bytes.toString('utf8');
      heard.push(said);
      if (inData) {
        if (!said.endsWith('\r\n.\r\n')) return;
        inData = false;
        return socket.write('250 taken\r\n');
      }
      if (refuses && said.startsWith('RCPT')) return socket.write('550 no such mailbox here\r\n');
      inData = said.startsWith('DATA');
      return socket.write(inData ? '354 go on\r\n' : '250 fine\r\n');
    });
  });
  server.listen(0, '0.0.0.0');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, heard };
}

const LOCAL = { mail: null, demo: true, host: '127.0.0.1', publicUrl: 'http://localhost:4000' };

const open = (url: string, errors: unknown[] = []) =>
  openMail(
    { ...LOCAL, mail: { url, from: 'Virkelyst <hej@example.dk>' } },
    { now, complain: (e) => errors.push(e) },
  );

const letter = { to: 'anna@example.dk', subject: 'Æbler', text: 'Hej\n\nblå' };

it('a mail reaches the mail server: whom, from whom, in plain text, said to be automatic', async () => {
  const { port, heard } = await aMailServer();
  const mail = open(`smtp://127.0.0.1:${port}`);
  expect(mail.way).toBe('smtp');
  expect(await mail.send(letter)).toBe(true);
  const all = heard.join('');
  expect(all).toContain('RCPT TO:<anna@example.dk>');
  expect(all).toContain('MAIL FROM:<hej@example.dk>');
  expect(all).toMatch(/^Auto-Submitted: auto-generated/m);
  expect(all).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
  expect(mail.outbox()).toEqual([]);
});

it('what looks like two addresses is one, and goes to nobody else', async () => {
  const { port, heard } = await aMailServer();
  await open(`smtp://127.0.0.1:${port}`).send({ ...letter, to: 'anna@example.dk, bo@example.dk' });
  expect(heard.join('')).not.toMatch(/RCPT TO:<bo@example.dk>/);
});

it('a server elsewhere that knows no TLS is told nothing, unless the setting says so', async () => {
  const { port, heard } = await aMailServer();
  expect(await open(`smtp://127.0.0.2:${port}`).send(letter)).toBe(false);
  expect(heard.join('')).not.toMatch(/MAIL FROM|RCPT|DATA/);
  expect(await open(`smtp://127.0.0.2:${port}?requireTLS=false`).send(letter)).toBe(true);
});

it('a server that is down, or refuses, gives false and a complaint', async () => {
  const errors: unknown[] = [];
  expect(await open('smtp://127.0.0.1:1', errors).send(letter)).toBe(false);
  const { port } = await aMailServer(true);
  expect(await open(`smtp://127.0.0.1:${port}`, errors).send(letter)).toBe(false);
  expect(errors).toHaveLength(2);
});

it('a demo keeps the latest fifty, and sends nothing; without a demo there is no mail', async () => {
  const demo = openMail(LOCAL, { now, complain: () => {} });
  for (let i = 1; i <= 60; i++) await demo.send({ ...letter, subject: `${i}` });
  expect(demo.outbox().map(({ subject }) => subject)).toEqual(
    Array.from({ length: 50 }, (_, i) => `${60 - i}`),
  );
  const off = openMail({ ...LOCAL, demo: false }, { now, complain: () => {} });
  expect([off.way, await off.send(letter)]).toEqual(['off', false]);
});

it.each([
  ['127.0.0.1', 'http://localhost:4000', 'outbox'],
  ['localhost', 'http://127.0.0.1:4000', 'outbox'],
  ['::1', 'http://[::1]:4000', 'outbox'],
  ['0.0.0.0', 'http://localhost:4000', 'off'],
  ['::', 'http://localhost:4000', 'off'],
  ['192.168.1.4', 'http://localhost:4000', 'off'],
  ['127.0.0.1', 'https://demo.example.dk', 'off'],
  ['127.0.0.1', 'http://localhost.example.dk', 'off'],
])('a demo that listens at %s and is known as %s has mail: %s', (host, publicUrl, way) => {
  expect(openMail({ ...LOCAL, host, publicUrl }, { now, complain: () => {} }).way).toBe(way);
});
