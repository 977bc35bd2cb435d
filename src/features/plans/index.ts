export { planPart } from './belongings.ts';
export type { PlanAtAGlance } from './plan.ts';
export { bringPlan, planAtAGlance } from './plans.sql.ts';
export { planRoutes } from './routes.tsx';
