import { Drawing, type DrawingName } from './drawing.tsx';
import type { Child } from './jsx/node.ts';

type NoticeProps = {
  heading?: string | undefined;
  drawing?: DrawingName | undefined;
  /** Read out by screen readers: it tells what the last press did. */
  live?: boolean | undefined;
  children?: Child;
};

/** Something worth knowing, said calmly. */
export function Notice({ heading, drawing, live, children }: NoticeProps) {
  return (
    <div class="alert alert-info notice" role={live ? 'status' : undefined}>
      {drawing && <Drawing name={drawing} size="small" />}
      <div class="alert-body">
        {/* Where it is read out it stands before the page's own heading, and is none itself. */}
        {heading &&
          (live ? <p class="alert-heading">{heading}</p> : <h2 class="alert-heading">{heading}</h2>)}
        {children && <div class="alert-text">{children}</div>}
      </div>
    </div>
  );
}
