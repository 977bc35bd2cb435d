import type { Language } from '../../platform/language.ts';
import type { Child } from '../../ui/index.ts';

/** Another way of signing in than MitID, as it stands on the page /sign-in. */
export type Way = {
  id: string;
  heading: Record<Language, string>;
  /** What stands under the heading: a form that posts to a route of its own. `back` goes along with it. */
  Panel: (props: { language: Language; back: string | null }) => Child;
};

/**
 * The ways beside MitID, in the order of the page; a feature adds its own in one line. Its route ends with
 * `redirect(paths.bringAlong({}, { back }))` once `signIn` of platform/session has said yes.
 */
export const moreWays: readonly Way[] = [];
