export { contactsRoutes } from './routes.tsx';
