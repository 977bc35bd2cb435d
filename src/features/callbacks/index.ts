export { callbackPart } from './belongings.ts';
export { bringCallbacks } from './bring-along.sql.ts';
export type { Waiting } from './callback.ts';
export { type CallbacksAtAGlance, callbacksAtAGlance } from './glance.sql.ts';
export { callbackRoutes } from './routes.tsx';
export { callbackShareable } from './shareable.tsx';
export { waitingAt } from './waiting.sql.ts';
