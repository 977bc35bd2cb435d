import type { Language } from '../../platform/language.ts';
import type { Child } from '../../ui/index.ts';
import type { Offer } from './offer.ts';
import { words } from './words.ts';

/** A short fact about an offer, as it stands in a list of facts. */
export type Fact = { key: string; term: string; value: Child };

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);
/** What partners write is in Danish, whatever language the page speaks. */
const danish = (text: string | null): Child => text && <span lang="da">{text}</span>;
const and = (text: string, note: string | null): Child =>
  note ? (
    <>
      {text}. {danish(note)}
    </>
  ) : (
    text
  );

function placeOf({ place }: Offer, language: Language, distanceKm: number | null): string {
  const w = words[language];
  if (place.kind === 'online') return w.online;
  if (place.kind === 'home') return w.home;
  const where = `${place.address}, ${place.postcode} ${place.town}`;
  return distanceKm === null ? where : `${where} (${w.distance(distanceKm)})`;
}

function timesOf(offer: Offer, language: Language): string {
  const { times } = words[language];
  return capital(
    new Intl.ListFormat(language, { type: 'conjunction' }).format(offer.times.map((time) => times[time])),
  );
}

// Somebody who is paid need not be told that it costs nothing.
const priceOf = ({ price, pay }: Offer, language: Language): Child =>
  pay && price.dkk === 0 ? danish(price.note) : and(words[language].price(price.dkk), price.note);

const hoursOf = (offer: Offer, language: Language): string | null =>
  offer.hours && words[language].hours(offer.hours.min, offer.hours.max);

/** The few facts that a card shows: time, place, body, price or pay. */
export function shortFacts(offer: Offer, language: Language): Fact[] {
  const w = words[language];
  const fact = (key: keyof typeof w.facts, value: Child): Fact[] =>
    value ? [{ key, term: w.facts[key], value }] : [];
  return [
    ...fact('when', offer.dates && capital(w.date(offer.dates))),
    ...(offer.dates ? [] : fact('hours', hoursOf(offer, language) ?? w.once)),
    ...fact('pace', w.pace[offer.pace]),
    ...fact('body', and(w.body[offer.body], offer.bodyNote)),
    ...fact('danish', offer.danish === 'fluent' ? null : w.danish[offer.danish]),
    ...fact('pay', danish(offer.pay)),
    ...fact('price', priceOf(offer, language)),
  ];
}

/** All that an offer asks and gives, for its own page. */
export function allFacts(offer: Offer, language: Language, distanceKm: number | null = null): Fact[] {
  const w = words[language];
  const fact = (key: keyof typeof w.facts, value: Child): Fact[] =>
    value ? [{ key, term: w.facts[key], value }] : [];
  const others = offer.spoken.filter((code) => code !== 'da');
  return [
    ...fact('when', offer.dates && capital(w.date(offer.dates))),
    ...fact('hours', hoursOf(offer, language)),
    ...fact('times', timesOf(offer, language)),
    ...fact('place', placeOf(offer, language, distanceKm)),
    ...fact('pace', w.pace[offer.pace]),
    ...fact('body', and(w.body[offer.body], offer.bodyNote)),
    ...fact('company', `${w.social[offer.social]}, ${w.setting[offer.setting]}`),
    ...fact('experience', and(w.experience[offer.experience], offer.experienceNote)),
    ...fact('danish', w.danish[offer.danish]),
    ...fact('spoken', others.length > 0 ? capital(w.languages(others)) : null),
    ...fact('price', priceOf(offer, language)),
    ...fact('pay', danish(offer.pay)),
    ...fact('seats', offer.seats === null ? null : w.seats(offer.seats)),
    ...fact('access', offer.access.length > 0 ? offer.access.map((one) => w.access[one]).join('. ') : null),
    ...fact('open', capital(w.openUntil(offer.openUntil))),
  ];
}
