import { home, notFound } from './gallery/home.tsx';
import { centre, guided, offer } from './gallery/rest.tsx';
import { answers, results } from './gallery/results.tsx';
import type { Html } from './jsx/node.ts';

/** Pages that show every component in every state, put together as the product puts them together. */
export const gallery: Record<string, () => Html> = {
  home: () => home(),
  'home-wrong': () => home(true),
  'not-found': notFound,
  results,
  answers,
  guided,
  offer,
  centre,
};
