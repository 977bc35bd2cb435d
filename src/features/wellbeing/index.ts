export { wellbeingPart } from './belongings.ts';
export { wellbeingRoutes } from './routes.tsx';
export { bringReadings, myReadings as myWellbeing } from './wellbeing.sql.ts';
