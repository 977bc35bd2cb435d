/**
 * TypeScript lets every attribute with a hyphen through, and cannot see keys that came in by a spread. So the
 * few things that must never reach a page are refused here as well, when it is rendered.
 */
const hyphenated = new Set(
  (
    'aria-atomic aria-busy aria-controls aria-current aria-describedby aria-disabled aria-expanded aria-hidden ' +
    'aria-invalid aria-label aria-labelledby aria-live aria-pressed aria-required aria-roledescription ' +
    'aria-valuemax aria-valuemin aria-valuenow aria-valuetext stroke-width stroke-linecap stroke-linejoin ' +
    'http-equiv stroke-dasharray fill-rule clip-path vector-effect text-anchor dominant-baseline'
  ).split(' '),
);

const isRefused = (name: string): boolean =>
  /^(on|style$|srcdoc$|dangerously|ref$)/i.test(name) ||
  (name.includes('-') && !name.startsWith('data-') && !hyphenated.has(name));

const addresses = new Set(['href', 'src', 'action', 'formaction']);
// biome-ignore lint/suspicious/noControlCharactersInRegex: a browser drops them before it reads the scheme
const UNSEEN = /[\u0000-\u0020]/g;
const isScript = (address: string): boolean =>
  /^(javascript|data|vbscript):/i.test(address.replace(UNSEEN, ''));

/** Throws for what a page may never hold; takes away an address that would run as a script. */
export function checked(tag: string, props: Record<string, unknown>): Record<string, unknown> {
  for (const [name, value] of Object.entries(props)) {
    if (isRefused(name)) throw new Error(`<${tag}> may not have the attribute ${name}`);
    if (typeof value === 'string' && addresses.has(name) && isScript(value))
      return checked(tag, { ...props, [name]: undefined });
  }
  return props;
}
