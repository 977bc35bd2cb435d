import { Drawing, type DrawingName } from './drawing.tsx';
import type { Child } from './jsx/node.ts';

/** Where there is nothing yet: what could be here, and how. */
export function EmptyState({
  drawing = 'cup',
  heading,
  children,
}: {
  drawing?: DrawingName;
  heading: string;
  children?: Child;
}) {
  return (
    <div class="empty">
      <Drawing name={drawing} size="large" />
      <div>
        <h2 class="empty-heading">{heading}</h2>
        {children}
      </div>
    </div>
  );
}
