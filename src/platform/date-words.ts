import type { Language } from './language.ts';

const LOCALES: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };
const ZONE = 'Europe/Copenhagen';

/** No line ends between a day and its month. */
const dayBesideMonth = (written: string): string => written.replace(/(\d\.?) (?=\p{L})/u, '$1\u00a0');

const days = (language: Language) =>
  new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: ZONE,
  });
const written = { da: days('da'), en: days('en') };

/** "23. november 2026", as it is in Denmark. */
export const dayInWords = (date: Date, language: Language): string =>
  dayBesideMonth(written[language].format(date));

const moments = (language: Language) =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeStyle: 'short', timeZone: ZONE });
const timed = { da: moments('da'), en: moments('en') };

/** "23. november 2026 kl. 14.05", as the clock was in Denmark; the hour stays beside its "kl.". */
export const momentInWords = (date: Date, language: Language): string =>
  dayBesideMonth(timed[language].format(date)).replace('kl. ', 'kl.\u00a0');

const weekdays = (language: Language) =>
  new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: ZONE,
  });
const named = { da: weekdays('da'), en: weekdays('en') };

/** "tirsdag den 1. december", as it is in Denmark; Intl leaves out the "den" that people say. */
export const weekdayInWords = (date: Date, language: Language): string => {
  const written = dayBesideMonth(named[language].format(date));
  return language === 'da' ? written.replace(' ', ' den ') : written;
};

const clocks = (language: Language) =>
  new Intl.DateTimeFormat(LOCALES[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: ZONE,
  });
const clocked = { da: clocks('da'), en: clocks('en') };

const clockInWords = (date: Date, language: Language): string => clocked[language].format(date);

/** "14.00–14.30", as clocks are in Denmark. */
export const hoursInWords = (from: Date, to: Date, language: Language): string =>
  `${clockInWords(from, language)}–${clockInWords(to, language)}`;

/** "tirsdag den 1. december kl. 14.00–14.30"; the hour stays beside its "kl.". */
export const whenInWords = (from: Date, to: Date, language: Language): string =>
  `${weekdayInWords(from, language)}${language === 'da' ? ' kl.\u00a0' : ', '}${hoursInWords(from, to, language)}`;
