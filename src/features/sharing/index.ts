export { sharingParts } from './belongings.ts';
export { sendNotices } from './notices.ts';
export { sharingRoutes } from './routes.tsx';
