export { myCv } from './cv.sql.ts';
export { type Cv, resume, toJsonResume } from './cv.ts';
export { CvView } from './cv-view.tsx';
export { cvRoutes } from './routes.tsx';
