export { myReadings, takeNotices } from './access.sql.ts';
export { myContact } from './contact.sql.ts';
export { sharingRoutes } from './routes.tsx';
export { myReceipts, myShares } from './sharing.sql.ts';
