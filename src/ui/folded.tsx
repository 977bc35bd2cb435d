import type { Child } from './jsx/node.ts';

type FoldedProps = {
  /** What is inside, in words that make sense alone. */
  summary: string;
  open?: boolean | undefined;
  children: Child;
};

/** What is seldom needed, or the rest of something long: one press away, without a script. */
export const Folded = ({ summary, open, children }: FoldedProps) => (
  <details class="folded" open={open}>
    <summary>{summary}</summary>
    {children}
  </details>
);
