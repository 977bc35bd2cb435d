import { expect, it } from 'vitest';
import { wayBack } from './way-back.ts';

it('leads to pages of ours', () => {
  for (const ours of ['/', '/mine?told=x', '/wishes/1#top', '/a//b', '/?back=//elsewhere.example', '/%09/x'])
    expect(wayBack(ours), ours).toBe(ours);
});

it.each([
  '//elsewhere.example',
  '/\\elsewhere.example',
  '\\\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\r\nSet-Cookie: session=x',
  '/.//elsewhere.example',
  '/..//elsewhere.example',
  '/a/..//elsewhere.example',
  '/%2e%2e//elsewhere.example',
  '/.\\/elsewhere.example',
  'https://elsewhere.example',
  'javascript:alert(1)',
  ' /mine',
  '',
  `/${'a'.repeat(500)}`,
])('leads nowhere else: %j', (asked) => expect(wayBack(asked)).toBeNull());

it('is no list of addresses, nor anything else', () => {
  for (const odd of [['/mine'], null, undefined, 1, {}]) expect(wayBack(odd)).toBeNull();
});
