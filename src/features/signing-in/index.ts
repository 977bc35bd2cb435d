export { mitidSubject } from './commands.ts';
export { deviceRoutes } from './device-routes.tsx';
export { tryMitid } from './mitid.ts';
export { signInRoutes } from './routes.tsx';
export { signInsInWords } from './words.ts';
