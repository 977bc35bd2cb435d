export { answersForOffers } from './answers-for-offers.ts';
export { matchApi, matchOperations } from './api.ts';
export { wishParts } from './belongings.ts';
export { bringAlong, type Chosen, type Things, thingsOf } from './bring-along.sql.ts';
export { matchText } from './match.ts';
export { WishFormPage } from './pages.tsx';
export { wishRoutes } from './routes.tsx';
export { myAnswers, myWishes } from './wishes.sql.ts';
export { words as wishWords } from './words.ts';
