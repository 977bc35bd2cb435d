import type { Words } from '../../platform/language.ts';
import type { PartnerType } from './partner.ts';

type PartnerWords = {
  types: Record<PartnerType, string>;
  typesPlural: Record<PartnerType, string>;
  list: { title: string; lead: string; empty: string };
  reach: string;
  contact: string;
  phone: string;
  email: string;
  website: string;
  address: string;
  offers: (count: number) => string;
  noOffers: string;
  partOf: string;
};

const da: PartnerWords = {
  types: {
    company: 'Virksomhed',
    association: 'Forening',
    volunteer_centre: 'Frivilligcenter',
    school: 'Skole',
    health_house: 'Sundhedshus',
    trade_union: 'Fagforening',
    unemployment_fund: 'A-kasse',
    region: 'Region',
    municipality: 'Kommune',
  },
  typesPlural: {
    company: 'Virksomheder',
    association: 'Foreninger',
    volunteer_centre: 'Frivilligcentre',
    school: 'Skoler',
    health_house: 'Sundhedshuse',
    trade_union: 'Fagforeninger',
    unemployment_fund: 'A-kasser',
    region: 'Regioner',
    municipality: 'Kommunen',
  },
  list: {
    title: 'Partnerne',
    lead: 'Det er dem her, der gør det muligt. Du kan altid ringe til dem og spørge.',
    empty: 'Her er ingen partnere endnu.',
  },
  reach: 'Sådan får du fat i os',
  contact: 'Kontakt',
  phone: 'Telefon',
  email: 'Mail',
  website: 'Hjemmeside',
  address: 'Adresse',
  offers: (count) => (count === 1 ? '1 tilbud lige nu' : `${count} tilbud lige nu`),
  noOffers: 'Der er ingen åbne tilbud her lige nu. Du kan ringe og spørge, hvad der er på vej.',
  partOf: 'Med i',
};

const en: PartnerWords = {
  types: {
    company: 'Company',
    association: 'Association',
    volunteer_centre: 'Volunteer centre',
    school: 'School',
    health_house: 'Health house',
    trade_union: 'Trade union',
    unemployment_fund: 'Unemployment fund',
    region: 'Region',
    municipality: 'Municipality',
  },
  typesPlural: {
    company: 'Companies',
    association: 'Associations',
    volunteer_centre: 'Volunteer centres',
    school: 'Schools',
    health_house: 'Health houses',
    trade_union: 'Trade unions',
    unemployment_fund: 'Unemployment funds',
    region: 'Regions',
    municipality: 'The municipality',
  },
  list: {
    title: 'The partners',
    lead: 'These are the people behind the offers. You can always call them and ask.',
    empty: 'There are no partners here yet.',
  },
  reach: 'How to reach us',
  contact: 'Contact',
  phone: 'Phone',
  email: 'E-mail',
  website: 'Website',
  address: 'Address',
  offers: (count) => (count === 1 ? '1 offer right now' : `${count} offers right now`),
  noOffers: 'There are no open offers here right now. You can call and ask what is on its way.',
  partOf: 'Part of',
};

export const words: Words<PartnerWords> = { da, en };
