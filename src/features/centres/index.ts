export type { Centre } from './centre.ts';
export { allCentres, centreSlugs, largestCentre } from './centres.sql.ts';
export { CentreHours } from './pages.tsx';
export { centreRoutes } from './routes.tsx';
