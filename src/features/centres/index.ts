export type { Centre } from './centre.ts';
export { allCentres, centreBySlug, homeCentre } from './centres.sql.ts';
