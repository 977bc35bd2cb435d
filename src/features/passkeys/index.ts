export { PasskeyWay } from './pages.tsx';
export { passkeyRoutes } from './routes.tsx';
