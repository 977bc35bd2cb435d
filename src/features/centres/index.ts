export type { Centre } from './centre.ts';
export { allCentres, centreSlugs, largestCentre } from './centres.sql.ts';
export { Hours, Reach } from './reach.tsx';
export { centreRoutes } from './routes.tsx';
