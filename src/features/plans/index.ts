export { planPart } from './belongings.ts';
export { planAtAGlance } from './glance.sql.ts';
export type { PlanAtAGlance } from './plan.ts';
export { bringPlan } from './plans.sql.ts';
export { planRoutes } from './routes.tsx';
export { planPartShareable } from './shareable.tsx';
