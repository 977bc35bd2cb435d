export { myCv } from './cv.sql.ts';
export { type Cv, toJsonResume } from './cv.ts';
export { cvRoutes } from './routes.tsx';
