export { wellbeingPart } from './belongings.ts';
export { wellbeingRoutes } from './routes.tsx';
export { bringReadings } from './wellbeing.sql.ts';
