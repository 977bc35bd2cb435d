export { roleInWords, rolesInWords } from './pages.tsx';
export { meetsPeople, ROLES, type Role } from './role.ts';
export { centreSlugs, grantAsOperator, myHat } from './roles.sql.ts';
export { roleRoutes } from './routes.tsx';
