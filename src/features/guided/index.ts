export { guidedRoutes } from './routes.tsx';
