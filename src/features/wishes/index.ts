export { answersForOffers } from './answers-for-offers.ts';
export { matchApi, matchOperations } from './api.ts';
export { wishParts } from './belongings.ts';
export { matchText } from './match.ts';
export { WishFormPage } from './pages.tsx';
export { wishRoutes } from './routes.tsx';
