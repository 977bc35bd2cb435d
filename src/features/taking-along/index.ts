export { forgetArchives } from './archive.sql.ts';
export { heldInTables } from './held.sql.ts';
export { archiveJob } from './job.ts';
export { ownParts } from './own-parts.ts';
export { takingAlongRoutes } from './routes.tsx';
