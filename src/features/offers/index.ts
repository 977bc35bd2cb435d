export { offerOperations, offersApi } from './api.ts';
export { eventOf } from './calendar.ts';
export { OfferCard } from './card.tsx';
export { type LiveIndex, openLiveIndex, openOfferIndex } from './live-index.ts';
export { ACCESS, isOpen, type Offer } from './offer.ts';
export { offerById, offersByIds, offersOfPartner } from './offers.sql.ts';
export { type Answers, offerRoutes } from './routes.tsx';
export { words as offerWords } from './words.ts';
