export const PARTNER_TYPES = [
  'company',
  'association',
  'volunteer_centre',
  'school',
  'health_house',
  'trade_union',
  'unemployment_fund',
  'region',
  'municipality',
] as const;
export type PartnerType = (typeof PARTNER_TYPES)[number];

/** An organisation in a centre's network. */
export type Partner = {
  id: string;
  slug: string;
  name: string;
  type: PartnerType;
  about: string;
  address: string;
  postcode: string;
  town: string;
  phone: string;
  email: string;
  website: string | null;
  /** Whom to ask for: a role or a place, never a person's name. */
  contact: string;
  latitude: number;
  longitude: number;
  centre: { slug: string; name: string };
};
