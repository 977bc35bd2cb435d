import type { Context } from 'hono';

/**
 * Has the browser forget what pages of ours may have left in it. Not "cookies": the language and the visit before signing in would go too,
 * and those that are over are taken back one by one. Not "cache": nothing of one's own is in it (`no-store`), and Chromium may take
 * seconds for it (docs/decisions/0015-fresh-and-strong.md).
 */
export const clearSite = (c: Context): void => c.header('Clear-Site-Data', '"storage"');
