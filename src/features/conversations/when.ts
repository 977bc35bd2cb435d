import type { Language } from '../../platform/language.ts';
import type { Time } from './conversation.ts';

const LOCALES: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };
const ZONE = 'Europe/Copenhagen';

const days = (language: Language) =>
  new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: ZONE,
  });
const dayed = { da: days('da'), en: days('en') };

const clocks = (language: Language) =>
  new Intl.DateTimeFormat(LOCALES[language], { hour: '2-digit', minute: '2-digit', timeZone: ZONE });
const clocked = { da: clocks('da'), en: clocks('en') };

/** "tirsdag den 1. december", as it is in Denmark. */
export const weekday = (at: Date, language: Language): string => dayed[language].format(at);

/** "14.00–14.30", as clocks are in Denmark. */
export const hours = ({ startsAt, endsAt }: Pick<Time, 'startsAt' | 'endsAt'>, language: Language): string =>
  `${clocked[language].format(startsAt)}–${clocked[language].format(endsAt)}`;

/** "tirsdag den 1. december kl. 14.00–14.30". */
export const when = (time: Pick<Time, 'startsAt' | 'endsAt'>, language: Language): string =>
  `${weekday(time.startsAt, language)}${language === 'da' ? ' kl. ' : ', '}${hours(time, language)}`;

/** "1.12.2026 14.00": the same in every language. */
export const dated = (at: Date): string =>
  `${at.toLocaleDateString('da-DK', { timeZone: ZONE })} ${clocked.da.format(at)}`;
