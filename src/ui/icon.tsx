import { type IconName, icons } from './shapes/icons.ts';

export type { IconName };

/** A small line drawing beside a word, never instead of one. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={icons[name]} />
    </svg>
  );
}

const isIcon = (name: string): name is IconName => Object.hasOwn(icons, name);

/** The picture of a fact; a plain dot for one we have no picture of. */
export const factIcon = (key: string): IconName => (isIcon(key) ? key : 'dot');
