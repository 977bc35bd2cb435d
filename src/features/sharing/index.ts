export { sharingRoutes } from './routes.tsx';
