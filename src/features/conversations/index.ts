export { conversationParts } from './belongings.ts';
export { bringConversations } from './bring-along.sql.ts';
export { seedSlots } from './demo.ts';
export { conversationsAtAGlance, guidesDay } from './glance.sql.ts';
export { calledOffLetter } from './letter.ts';
export { conversationRoutes } from './routes.tsx';
export { conversationShareable } from './shareable.tsx';
export { forgetSlots } from './slots.sql.ts';
export { when as whenInWords } from './when.ts';
