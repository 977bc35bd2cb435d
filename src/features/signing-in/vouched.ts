/** How sure one may be of who it is (NSIS). */
export type Level = 'low' | 'substantial' | 'high';

/** What is read of an ID token. Whatever else it holds, a CPR number too, is never looked at. */
export type Claims = { iss: string; sub: string; acr: string | null; loa: string | null };

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The four claims that count, out of all that a broker may say; null when it does not say who it is. */
export function readClaims(all: Record<string, unknown>): Claims | null {
  const { iss, sub } = all;
  const issuer = text(iss);
  const subject = text(sub);
  return issuer && subject ? { iss: issuer, sub: subject, acr: text(all.acr), loa: text(all.loa) } : null;
}

/**
 * How sure the broker is, by what it calls that; null when it says nothing that is accepted. The claim `loa` goes before `acr`,
 * which some brokers use for the way one signed in: one that is too low is not made up for by the other.
 */
export function levelOf({ acr, loa }: Claims, accepted: Record<string, Level>): Level | null {
  const said = loa ?? acr;
  return said !== null && Object.hasOwn(accepted, said) ? (accepted[said] ?? null) : null;
}
