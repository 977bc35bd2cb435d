export type { Partner } from './partner.ts';
export { allPartners, partnerBySlug, partnerPage } from './partners.sql.ts';
