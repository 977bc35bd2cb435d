import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const IV = 12;
const TAG = 16;
const KEY = 32;
/** First byte of everything sealed, so that another way of sealing can be told from this one. */
const VERSION = 1;

/** Raised when something sealed was changed, or another key made it. */
export class SealError extends Error {}

/**
 * Seals bytes with AES-256-GCM. `about` says what they are ("wish:<id>"); with another `about` they do not open, so nobody can
 * put one thing in the place of another.
 */
export function sealBytes(key: Buffer, bytes: Buffer, about: string): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), sealed]);
}

/** Opens what {@link sealBytes} sealed. Throws {@link SealError}. */
export function unsealBytes(key: Buffer, sealed: Buffer, about: string): Buffer {
  if (sealed[0] !== VERSION || sealed.length < 1 + IV + TAG) throw new SealError('not something sealed');
  const iv = sealed.subarray(1, 1 + IV);
  const tag = sealed.subarray(1 + IV, 1 + IV + TAG);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG });
  decipher.setAAD(Buffer.from(about)).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + IV + TAG)), decipher.final()]);
  } catch {
    throw new SealError('changed, or sealed with another key');
  }
}

/** What the secret is used for; each has a key of its own (HKDF, RFC 5869). */
type Purpose =
  | 'wrap'
  | 'subject'
  | 'attempt'
  | 'rate'
  | 'link'
  | 'fingerprint'
  | 'job'
  | 'form'
  | 'reference'
  | 'visit';

/** The secret of this installation, and all that is made from it. It is never in the database. */
export type Vault = {
  /** A new key for a person, and the form in which the database keeps it. */
  newKey(): { key: Buffer; wrapped: Buffer };
  unwrap(wrapped: Buffer): Buffer;
  /** A name for something that the database may compare and nobody can guess back. */
  hmac(purpose: Purpose, text: string): Buffer;
  /** Seals what belongs to no person, for the web processes alone. */
  seal(purpose: Purpose, text: string): Buffer;
  unseal(purpose: Purpose, sealed: Buffer): string;
};

const WRAPPED = 'person-key';

/** @param secret at least 32 random bytes */
export function openVault(secret: Buffer): Vault {
  const keys = new Map<Purpose, Buffer>();
  const keyFor = (purpose: Purpose): Buffer => {
    const known =
      keys.get(purpose) ?? Buffer.from(hkdfSync('sha256', secret, '', `virkelyst ${purpose}`, KEY));
    keys.set(purpose, known);
    return known;
  };
  return {
    newKey: () => {
      const key = randomBytes(KEY);
      return { key, wrapped: sealBytes(keyFor('wrap'), key, WRAPPED) };
    },
    unwrap: (wrapped) => unsealBytes(keyFor('wrap'), wrapped, WRAPPED),
    hmac: (purpose, text) => createHmac('sha256', keyFor(purpose)).update(text).digest(),
    seal: (purpose, text) => sealBytes(keyFor(purpose), Buffer.from(text), purpose),
    unseal: (purpose, sealed) => unsealBytes(keyFor(purpose), sealed, purpose).toString('utf8'),
  };
}
