import { hoursInWords, weekdayInWords, whenInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import { capitalised } from '../../platform/text.ts';
import type { Time } from './conversation.ts';

type Span = Pick<Time, 'startsAt' | 'endsAt'>;

/** "14.00–14.30". */
export const hours = ({ startsAt, endsAt }: Span, language: Language): string =>
  hoursInWords(startsAt, endsAt, language);

/** "tirsdag den 1. december kl. 14.00–14.30", in the middle of a sentence. */
export const when = ({ startsAt, endsAt }: Span, language: Language): string =>
  whenInWords(startsAt, endsAt, language);

/** The same at the beginning of a line. */
export const whenAlone = (time: Span, language: Language): string => capitalised(when(time, language));

/** "Tirsdag den 1. december", above the times of that day. */
export const dayAlone = ({ startsAt }: Span, language: Language): string =>
  capitalised(weekdayInWords(startsAt, language));

const ZONE = 'Europe/Copenhagen';
const days = new Intl.DateTimeFormat('da-DK', { timeZone: ZONE });
const clocks = new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit', timeZone: ZONE });

/** "1.12.2026 14.00": the same in every language. */
export const dated = (at: Date): string => `${days.format(at)} ${clocks.format(at)}`;
