import type { Child } from './jsx/node.ts';
import { Scene } from './scene.tsx';

/** The front of the house: what one can do first, and beside it the room one comes into. */
export const Welcome = ({ children }: { children: Child }) => (
  <div class="welcome">
    <div class="welcome-words">{children}</div>
    <Scene />
  </div>
);

/** What the page is about, and beside it (below on a phone) what one may want at hand. */
export const Beside = ({ aside, children }: { aside: Child; children: Child }) => (
  <div class="beside">
    <div class="beside-main">{children}</div>
    <div class="beside-aside">{aside}</div>
  </div>
);
