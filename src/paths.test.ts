import { expect, it } from 'vitest';
import { paths } from './paths.ts';

it('makes addresses out of patterns', () => {
  expect(paths.offer({ id: 'a/b' })).toBe('/offers/a%2Fb');
  expect(paths.wish({ id: '1' }, { show: 16, told: undefined })).toBe('/wishes/1?show=16');
  expect(paths.home({})).toBe('/');
});

it('has each address once', () => {
  const patterns = Object.values(paths).map(({ pattern }) => pattern);
  expect(new Set(patterns).size).toBe(patterns.length);
});
