export { wellbeingPart } from './belongings.ts';
export { wellbeingRoutes } from './routes.tsx';
