import { drawings } from './shapes/drawings.ts';

export type DrawingName = keyof typeof drawings;

/** A line drawing for the pleasure of it: it says nothing that the words do not. */
export function Drawing({
  name,
  size = 'medium',
}: {
  name: DrawingName;
  size?: 'small' | 'medium' | 'large';
}) {
  const { blob, lines } = drawings[name];
  return (
    <svg
      class={`drawing drawing-${size}`}
      viewBox="0 0 64 64"
      width="64"
      height="64"
      aria-hidden="true"
      focusable="false"
    >
      <path class="drawing-blob" d={blob} />
      <path class="drawing-lines" d={lines} />
    </svg>
  );
}
