import { demoOffers } from '../../../src/matching/fixture.ts';
import { seeded } from '../../measure.ts';
import { pick, pickEarly, type Random, shuffled } from './random.ts';
import type { Town } from './towns.ts';

/** "Plejehjemmet Humleranken": what it is, and what it is called. */
const HOUSES = [...new Set(demoOffers().flatMap(({ partner }) => partner.match(/^\p{L}{6,}/u) ?? []))];
const FIRST = shuffled(
  seeded(3),
  'Ager Alke And Aske Bakke Birke Bjørne Bæk Bøge Dam Due Dyb Eg Elle Eng Enghave Falke Fjord Fugle Gammel Grøn Gyden Gærde Hav Hede Heste Hjorte Holm Hyld Humle Hvede Høj Kilde Klit Kløver Krage Kær Lang Linde Lund Lyng Lærke Mark Maj Mose Mølle Nord Nørre Nød Pile Ravne Rosen Rug Rør Rævs Sand Skov Sol Sten Stor Strand Sund Svane Svale Syd Sø Sønder Toft Torn Ugle Ulve Urte Vang Vester Vinter Æble Øster Ørne Å'.split(
    ' ',
  ),
);
const SECOND = shuffled(
  seeded(5),
  'bakken bjerg boden bo broen brønden bækken dalen diget engen gaarden gården gade grunden have haven hegnet holm huset høj højen kilden kæret ladet landet leddet lund lunden lyst marken mosen møllen næs odden parken rimmen ris rønne sletten skov skoven smedjen stien stuen sund tangen toften torp torvet vang vangen vig vænget værk ås'.split(
    ' ',
  ),
);

/** A partner of the town. The earlier names are borne by more. */
export function drawPartner(random: Random, town: Town): string {
  const own = pickEarly(random, FIRST) + pickEarly(random, SECOND);
  const chance = random();
  if (chance < 0.5) return `${pick(random, HOUSES)} ${own}`;
  return chance < 0.8 ? `${own} ${town.name}` : own;
}
