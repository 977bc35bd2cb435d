import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { aDatabase } from '../../../test/database.ts';
import type { Letter } from '../../platform/mail.ts';
import type { Site } from '../../platform/site.ts';
import { codeSender } from './commands.ts';

it('an address that gets no more codes is answered no sooner than one that does', async () => {
  const sent: Letter[] = [];
  const send = async (letter: Letter) => {
    sent.push(letter);
    return wait(150, true);
  };
  const mail = { way: 'smtp', send, outbox: () => [] } as const;
  const site = {
    db: await aDatabase(),
    config: { publicUrl: 'http://localhost' },
    mail,
    now: () => new Date(),
  };
  const sendCode = codeSender(site as unknown as Site);
  const took: number[] = [];
  for (let i = 0; i < 7; i++) {
    const began = performance.now();
    const asked = {
      address: 'anna@example.dk',
      network: `${i}`,
      language: 'da',
      earlier: null,
      adds: null,
    } as const;
    expect((await sendCode(asked)).ok).toBe(true);
    took.push(performance.now() - began);
  }
  expect(sent).toHaveLength(5);
  expect(Math.min(...took.slice(5))).toBeGreaterThan(145);
});
