export { normalAddress } from './address.ts';
export { EmailWay } from './pages.tsx';
export { emailCodeRoutes } from './routes.tsx';
export { emailIdentity } from './subject.ts';
