export { cvPart } from './belongings.ts';
export { bringCv, myCv } from './cv.sql.ts';
export { type Cv, isBlank, resume } from './cv.ts';
export { CvView } from './cv-view.tsx';
export { cvRoutes } from './routes.tsx';
