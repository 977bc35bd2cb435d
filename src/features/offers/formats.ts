import type { Dates } from './offer.ts';

/* How numbers, dates and lists are written in a language. */

export const number = (locale: string, digits = 1) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
export const languageNames = (locale: string) => new Intl.DisplayNames(locale, { type: 'language' });
export const list = (locale: string) => new Intl.ListFormat(locale, { type: 'conjunction' });

export const plain = (hours: number, locale: string) => number(locale).format(hours);
export const range = (min: number, max: number, locale: string) =>
  min === max ? plain(max, locale) : `${plain(min, locale)}–${plain(max, locale)}`;
export const kilometres = (km: number, locale: string) => number(locale, km < 10 ? 1 : 0).format(km);
export const endOf = ({ startsAt, minutes }: Dates) => new Date(startsAt.getTime() + minutes * 60_000);
