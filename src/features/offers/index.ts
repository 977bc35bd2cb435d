export { type LiveIndex, openLiveIndex } from './live-index.ts';
export { ACCESS, isOpen, KINDS, type Offer } from './offer.ts';
export { countByKind, offerById, offerPage, offersByIds, offersOfPartner } from './offers.sql.ts';
