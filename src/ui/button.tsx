import type { Child } from './jsx/node.ts';

/** primary: the one thing this page is for. secondary: all the rest. quiet: what one seldom needs. */
type Weight = 'primary' | 'secondary' | 'quiet';

const classes: Record<Weight, string> = {
  primary: 'button button-primary',
  secondary: 'button button-secondary',
  quiet: 'button button-tertiary',
};

type ButtonProps = {
  weight?: Weight | undefined;
  name?: string | undefined;
  value?: string | undefined;
  describedBy?: string | undefined;
  /** Heard in place of the words on it, where those alone do not say what it acts on. */
  label?: string | undefined;
  children: Child;
};

/** Sends the form it stands in. */
export function Button({ weight = 'primary', name, value, describedBy, label, children }: ButtonProps) {
  return (
    <button
      type="submit"
      class={classes[weight]}
      name={name}
      value={value}
      aria-describedby={describedBy}
      aria-label={label}
    >
      {children}
    </button>
  );
}

/** Looks like a button, goes somewhere. */
export function ButtonLink({
  weight = 'secondary',
  href,
  label,
  children,
}: {
  weight?: Weight;
  href: string;
  /** Heard in place of the words on it, where those alone do not say where it leads. */
  label?: string | undefined;
  children: Child;
}) {
  return (
    <a class={classes[weight]} href={href} aria-label={label}>
      {children}
    </a>
  );
}

/** Buttons side by side; under each other where there is no room. */
export const Buttons = ({ children }: { children: Child }) => <div class="buttons">{children}</div>;

/** What a form brings along without showing it. */
export function Hidden({ fields }: { fields: Record<string, string | null | undefined> }) {
  return Object.entries(fields).map(
    ([name, value]) => value != null && <input type="hidden" name={name} value={value} />,
  );
}
