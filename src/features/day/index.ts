export { dayRoutes } from './routes.tsx';
