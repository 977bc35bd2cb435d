export { partnerOperations, partnersApi } from './api.ts';
export { PARTNER_TYPES, type Partner } from './partner.ts';
export { allPartners } from './partners.sql.ts';
export { partnerRoutes } from './routes.tsx';
