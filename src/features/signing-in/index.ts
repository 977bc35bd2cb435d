export { mitidSubject } from './commands.ts';
export { deviceRoutes } from './device-routes.tsx';
export { signInRoutes } from './routes.tsx';
