export { sharingParts } from './belongings.ts';
export { bringContact } from './contact.sql.ts';
export { sendNotices } from './notices.ts';
export { sharingRoutes } from './routes.tsx';
