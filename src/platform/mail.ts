import { createTransport, type SMTPTransportOptions } from 'nodemailer';
import type { Config } from '../config.ts';
import { isLoopback, isLoopbackHost } from '../config-mitid.ts';

/** A mail to one person. Plain text is always there; nobody needs to let a mail load anything. */
export type Letter = { to: string; subject: string; text: string; html?: string };

/** A mail of the demo, which went nowhere. */
export type Unsent = Letter & { at: Date };

/** How mail leaves this installation. */
export type Mail = {
  /** smtp: sent. outbox: kept in memory and shown, in a demo on one's own machine. off: there is none, and what needs it is hidden. */
  way: 'smtp' | 'outbox' | 'off';
  /** False when the mail server did not take it: whoever asked is told so, and nothing else is lost. */
  send(letter: Letter): Promise<boolean>;
  /** The latest mails of a demo, newest first. */
  outbox(): readonly Unsent[];
};

const LATEST = 50;
const SECOND_MS = 1000;
const SECURE_PORT = 465;
const SUBMISSION_PORT = 587;

/** What goes wrong with mail servers, without what the mail said or whom it was for. */
type Complain = (error: unknown) => void;

/** Codes are secrets: a server that is not on this machine is spoken to over TLS, or not at all (`?requireTLS=false` allows it). */
function transportOf(address: string): SMTPTransportOptions {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const requireTLS = !isLoopbackHost(url.hostname) && url.searchParams.get('requireTLS') !== 'false';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? SECURE_PORT : SUBMISSION_PORT),
    secure,
    requireTLS,
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    // Somebody is looking at a page that waits for this.
    connectionTimeout: 5 * SECOND_MS,
    greetingTimeout: 5 * SECOND_MS,
    socketTimeout: 10 * SECOND_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function bySmtp(address: string, from: string, complain: Complain): Mail {
  const transport = createTransport(transportOf(address));
  const send = async ({ to, ...letter }: Letter): Promise<boolean> => {
    try {
      await transport.sendMail({
        ...letter,
        from,
        // An object is one address, whatever stands in it.
        to: { name: '', address: to },
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return true;
    } catch (error) {
      complain(error);
      return false;
    }
  };
  return { way: 'smtp', send, outbox: () => [] };
}

function toOutbox(now: () => Date): Mail {
  const kept: Unsent[] = [];
  const send = async (letter: Letter): Promise<boolean> => {
    kept.unshift({ ...letter, at: now() });
    kept.length = Math.min(kept.length, LATEST);
    return true;
  };
  return { way: 'outbox', send, outbox: () => kept };
}

type Settings = Pick<Config, 'mail' | 'demo' | 'host' | 'publicUrl'>;

/**
 * Whoever can read the outbox can sign in as any address. So a demo has one only where nobody comes but those at this very machine:
 * it listens to no other, and no other address is given out.
 */
const hasOutbox = ({ demo, host, publicUrl }: Settings): boolean =>
  demo && isLoopbackHost(host) && isLoopback(publicUrl);

/** Mail as the settings say: by SMTP; else, in a demo on one's own machine, into an outbox that is shown; else not at all. */
export function openMail(
  settings: Settings,
  { now, complain }: { now: () => Date; complain: Complain },
): Mail {
  if (settings.mail) return bySmtp(settings.mail.url, settings.mail.from, complain);
  if (hasOutbox(settings)) return toOutbox(now);
  return { way: 'off', send: async () => false, outbox: () => [] };
}

/** Does the mail server answer, speak TLS and let us in? Throws what went wrong. */
export async function tryMail({ url }: NonNullable<Config['mail']>): Promise<void> {
  const transport = createTransport(transportOf(url));
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
}
