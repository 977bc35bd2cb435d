export { planPart } from './belongings.ts';
export { bringPlan, planAtAGlance } from './plans.sql.ts';
export { planRoutes } from './routes.tsx';
export { planPartShareable } from './shareable.tsx';
