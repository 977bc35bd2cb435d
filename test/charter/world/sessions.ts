import type pg from 'pg';
import { hashOf, newToken } from '../../../src/platform/token.ts';
import { force } from '../model/snapshot.ts';
import { type Actor, type Planting, type Someone, signIn } from './people.ts';

/** The ways in which a session may have ended, or is no session at all, of somebody with much to find. */
export async function strangeSessions(
  planting: Planting,
  owner: pg.Client,
  someone: Someone,
): Promise<Actor[]> {
  const actors: Actor[] = [];
  const age = async (name: string, change: string) => {
    const { token } = await signIn(planting, name, someone.subject);
    await force(owner, 'session', `update session set ${change} where token_hash = $1`, [hashOf(token)]);
    actors.push({ name, token, cookie: 'session' });
  };
  await age('expired', `expires_at = now() - interval '1 second'`);
  await age('away for half a day', `last_seen_at = now() - interval '12 hours 1 minute'`);
  await age('here eleven hours ago', `last_seen_at = now() - interval '11 hours'`);
  await age('signed out', `expires_at = 'epoch'`);
  await force(owner, 'session', `delete from session where expires_at = 'epoch'`);
  await age('rotated, the answer lost', rotated('null'));
  await age('rotated just now', rotated(`now() + interval '1 hour'`));
  await age('rotated long ago', rotated(`now() - interval '1 second'`));
  const { token } = someone;
  return [
    ...actors,
    { name: 'forged', token: newToken(planting.now), cookie: 'session' },
    { name: 'an id as token', token: someone.id, cookie: 'session' },
    { name: 'a hash as token', token: hashOf(token).toString('base64url'), cookie: 'session' },
    { name: 'a token, cut', token: token.slice(0, 43), cookie: 'session' },
    { name: 'a token of a session as a visit', token, cookie: 'visit' },
  ];
}

/** The token is the earlier one of its session now; a new one, that nobody here knows, has come in its place. */
const rotated = (until: string) =>
  `earlier_hash = token_hash, token_hash = sha256(token_hash), earlier_until = ${until}`;
