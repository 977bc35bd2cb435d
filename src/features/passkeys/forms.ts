import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { clean } from '../../platform/text.ts';

export type MadeResponse = RegistrationResponseJSON;
export type UsedResponse = AuthenticationResponseJSON;

const LONGEST_NAME = 60;
const LONGEST_ID = 1400;
const LONGEST_PART = 20_000;

const id = z.string().min(1).max(LONGEST_ID);
const part = z.string().max(LONGEST_PART);

/** What a browser sends of a passkey. Only its shape is read here; whether it holds is for the library to say. */
const shape = z.looseObject({
  id,
  rawId: id,
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
  response: z.looseObject({
    clientDataJSON: part,
    attestationObject: part.optional(),
    authenticatorData: part.optional(),
    signature: part.optional(),
    userHandle: part.optional(),
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});

function parse<T>(text: unknown): T | null {
  if (typeof text !== 'string') return null;
  try {
    return (shape.safeParse(JSON.parse(text)).data ?? null) as T | null;
  } catch {
    return null;
  }
}

/** The form of a new passkey: the browser's answer, and what the person wants to call it. */
export const readMade = (body: Record<string, unknown>, otherwise: string) => ({
  response: parse<MadeResponse>(body.response),
  name: z.string().catch('').transform(clean).parse(body.name).slice(0, LONGEST_NAME) || otherwise,
});

/** The form of signing in: the browser's answer. */
export const readUsed = (body: Record<string, unknown>) => parse<UsedResponse>(body.response);

/** Which passkey is to go; null when it is none. */
export const readRemoved = (body: Record<string, unknown>) => z.uuid().safeParse(body.id).data ?? null;
