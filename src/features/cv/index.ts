export { cvPart } from './belongings.ts';
export { bringCv } from './cv.sql.ts';
export { type Cv, resume } from './cv.ts';
export { CvView } from './cv-view.tsx';
export { cvRoutes } from './routes.tsx';
