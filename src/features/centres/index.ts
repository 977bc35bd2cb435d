export type { Centre } from './centre.ts';
export { centreBySlug, largestCentre } from './centres.sql.ts';
export { centreRoutes } from './routes.tsx';
