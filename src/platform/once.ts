import { randomBytes } from 'node:crypto';

const SHAPE = /^[\w-]{32}$/;

/**
 * A secret for a form that takes something from others: a time, or a guide's attention. Where a button is pressed twice, the browser
 * forgets the first answer with its cookie; without this a newcomer would be two, one of whom nobody could ever reach.
 */
export const newOnce = (): string => randomBytes(24).toString('base64url');

/** What a form sent as its secret; a new one where there is none. */
export const readOnce = (sent: unknown): string => (isOnce(sent) ? sent : newOnce());

export const isOnce = (sent: unknown): sent is string => typeof sent === 'string' && SHAPE.test(sent);
