export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** One local democratic enterprise with its area. */
export type Centre = {
  id: string;
  slug: string;
  name: string;
  /** Four-digit codes of the municipalities it serves. */
  municipalities: string[];
  about: string;
  aboutEn: string;
  address: string;
  postcode: string;
  town: string;
  phone: string;
  email: string;
  openingHours: { weekday: Weekday; from: string; to: string }[];
  gettingHere: string;
  gettingHereEn: string;
  latitude: number;
  longitude: number;
  /** Invented, for trying the product out; said on its pages. */
  isDemo: boolean;
};
