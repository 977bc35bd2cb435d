export { matchApi, matchOperations } from './api.ts';
export { matchText } from './match.ts';
export { wishRoutes } from './routes.tsx';
