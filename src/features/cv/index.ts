export { cvPart } from './belongings.ts';
export { bringCv } from './cv.sql.ts';
export { cvRoutes } from './routes.tsx';
export { cvShareable } from './shareable.tsx';
