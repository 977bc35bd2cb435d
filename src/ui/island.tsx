import { assetPath } from './assets.ts';
import type { Child } from './jsx/node.ts';

type PasskeyIslandProps = {
  /** Make a new passkey, or use one that is there. */
  does: 'make' | 'use';
  /** Where the browser asks what the passkey is to be for. */
  begin: string;
  /** What the page shows anyway. Parts that need the script are hidden until it has come. */
  children: Child;
};

/** A form that the browser adds a passkey to, by src/islands/passkey.ts. Without the script it is what it holds. */
export function PasskeyIsland({ does, begin, children }: PasskeyIslandProps) {
  return (
    <>
      <virkelyst-passkey data-does={does} data-begin={begin}>
        {children}
      </virkelyst-passkey>
      <script type="module" src={assetPath('passkey.js')} />
    </>
  );
}
