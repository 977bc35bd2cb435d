export { wellbeingRoutes } from './routes.tsx';
