import type { Child } from './jsx/node.ts';
import { Scene } from './scene.tsx';

/** The front of the house: what one can do first, and beside it the room one comes into. */
export const Welcome = ({ children }: { children: Child }) => (
  <div class="welcome">
    <div class="welcome-words">{children}</div>
    <Scene />
  </div>
);

type BesideProps = {
  aside: Child;
  /** On a phone the aside comes before the rest instead of after it. */
  asideFirst?: boolean | undefined;
  children: Child;
};

/** What the page is about, and beside it what one may want at hand. On a phone one comes after the other. */
export function Beside({ aside, asideFirst, children }: BesideProps) {
  const side = <div class="beside-aside">{aside}</div>;
  return (
    <div class="beside">
      {asideFirst && side}
      <div class="beside-main">{children}</div>
      {!asideFirst && side}
    </div>
  );
}

/** Sections of the same weight, two and two where there is room; read along the rows. */
export const Halves = ({ children }: { children: Child }) => <div class="halves">{children}</div>;
