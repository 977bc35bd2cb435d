export { cvPart } from './belongings.ts';
export { type Cv, resume } from './cv.ts';
export { CvView } from './cv-view.tsx';
export { cvRoutes } from './routes.tsx';
