export { partnerOperations, partnersApi } from './api.ts';
export type { Partner } from './partner.ts';
export { allPartners } from './partners.sql.ts';
export { partnerRoutes } from './routes.tsx';
