export { sharingParts } from './belongings.ts';
export { bringLog } from './bring-along.sql.ts';
export { bringContact } from './contact.sql.ts';
export { contactShareable } from './contact-shareable.tsx';
export { type SharingAtAGlance, sharingAtAGlance } from './glance.sql.ts';
export { sendNotices } from './notices.ts';
export { receiverInWords } from './phrases.ts';
export { sharingRoutes } from './routes.tsx';
export type { Shareable } from './shareable.ts';
