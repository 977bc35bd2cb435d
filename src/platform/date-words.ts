import type { Language } from './language.ts';

const LOCALES: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };
const ZONE = 'Europe/Copenhagen';

const days = (language: Language) =>
  new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: ZONE,
  });
const written = { da: days('da'), en: days('en') };

/** "23. november 2026", as it is in Denmark. */
export const dayInWords = (date: Date, language: Language): string => written[language].format(date);

const moments = (language: Language) =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeStyle: 'short', timeZone: ZONE });
const timed = { da: moments('da'), en: moments('en') };

/** "23. november 2026 kl. 14.05", as the clock was in Denmark. */
export const momentInWords = (date: Date, language: Language): string => timed[language].format(date);
