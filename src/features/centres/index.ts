export { allCentres, centreSlugs, largestCentre } from './centres.sql.ts';
export { centreRoutes } from './routes.tsx';
