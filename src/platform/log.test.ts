import { expect, it } from 'vitest';
import { makeLog } from './log.ts';

it('tells where it broke, and nothing of what somebody wrote', () => {
  const lines: string[] = [];
  const log = makeLog((line) => lines.push(line));
  log.error('broken', new Error('bad value: "min hemmelighed"\nat home because of my depression'), {
    reference: 'ABC234',
  });
  const [line = ''] = lines;
  expect(JSON.parse(line)).toMatchObject({
    level: 'error',
    event: 'broken',
    reference: 'ABC234',
    error: 'Error',
  });
  expect(line).toContain('log.test.ts');
  expect(line).not.toMatch(/hemmelighed|depression/);
});
