import { kindShapes } from './shapes/kinds.ts';

export type KindName = keyof typeof kindShapes;

/** What kind of offer it is: a shape and a word. */
export function KindBadge({ kind, label }: { kind: KindName; label: string }) {
  return (
    <span class={`kind kind-${kind}`}>
      <svg class="kind-shape" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
        <path class="kind-fill" d={kindShapes[kind].fill} />
        <path class="kind-line" d={kindShapes[kind].line} />
      </svg>
      {label}
    </span>
  );
}
