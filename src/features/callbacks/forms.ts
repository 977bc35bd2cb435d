import { z } from 'zod';
import { slug } from '../../platform/api.ts';
import { readOnce } from '../../platform/once.ts';
import { clean } from '../../platform/text.ts';
import { normalAddress } from '../email-codes/index.ts';
import { CHANNELS, type Channel, DAYS, type Days, type Details } from './callback.ts';
import { normalPhone } from './phone.ts';

const typed = z.string().catch('').transform(clean);

/** What was chosen and typed, kept for showing the form again. */
export type CallbackForm = Details & {
  id: string;
  /** So that the same form sent twice is the same visitor's. */
  once: string;
  centre: string | null;
  channel: Channel;
  days: Days;
};

export const FIELDS = ['phone', 'email', 'name', 'about', 'when', 'language'] as const;
export type CallbackField = (typeof FIELDS)[number] | 'centre';

const LONGEST: Record<(typeof FIELDS)[number], number> = {
  phone: 40,
  email: 254,
  name: 120,
  about: 2000,
  when: 300,
  language: 60,
};

const form = z.object({
  id: z.uuid().catch(() => crypto.randomUUID()),
  once: z.string().catch('').transform(readOnce),
  centre: slug.nullable().catch(null),
  channel: z.enum(CHANNELS).catch('phone'),
  days: z.coerce.number().pipe(z.literal(DAYS)).catch(14),
  phone: typed,
  email: typed,
  name: typed,
  about: typed,
  when: typed,
  language: typed,
});

export const emptyForm = (centre: string | null): CallbackForm => form.parse({ centre });

const isId = (id: unknown): id is string => z.uuid().safeParse(id).success;

/** The id in an address; null when it is none. */
export const idOf = (id: string | undefined): string | null => (isId(id) ? id : null);

/** The moment that a form sends back; null when it is none. */
export const dateOf = (sent: unknown): Date | null =>
  z.iso.datetime().safeParse(sent).success ? new Date(String(sent)) : null;

/** Reads the form. Whatever is wrong, what was typed comes back; what is kept holds the chosen way alone. */
export function readCallback(body: Record<string, unknown>): {
  form: CallbackForm;
  wrong: CallbackField[];
  details: Details;
} {
  const sent = form.parse(body);
  const [phone, email] =
    sent.channel === 'phone' ? [normalPhone(sent.phone), ''] : ['', normalAddress(sent.email)];
  const wrong = FIELDS.filter(
    (field) =>
      (field === 'phone' && phone === null) ||
      (field === 'email' && email === null) ||
      (field !== (sent.channel === 'phone' ? 'email' : 'phone') && sent[field].length > LONGEST[field]),
  );
  const { name, about, when, language } = sent;
  return {
    form: sent,
    wrong,
    details: { name, phone: phone ?? '', email: email ?? '', about, when, language },
  };
}
