import { domainToASCII, domainToUnicode } from 'node:url';

const LONGEST = 254;
const LONGEST_LOCAL = 64;
/** No space, no quotes, none of the signs that part addresses from each other in a mail's head. */
const LOCAL = /^[^\s@"(),:;<>[\]\\\p{C}]+$/u;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/**
 * One way of writing an e-mail address, so that the same mailbox is the same person: lower case, composed, the domain in ASCII. Null when
 * it is no address. Mails go to this very text: somebody with a mailbox that differs only in how it is written is not let in as another.
 */
export function normalAddress(typed: string): string | null {
  const [local = '', domain = '', ...more] = typed
    .trim()
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .split('@');
  if (more.length > 0 || local.length > LONGEST_LOCAL || !LOCAL.test(local) || /^\.|\.\.|\.$/.test(local))
    return null;
  const ascii = domainToASCII(domain);
  const address = `${local}@${ascii}`;
  return DOMAIN.test(ascii) && address.length <= LONGEST ? address : null;
}

/** The address as people write it: blåbær.dk, not xn--blbr-roah.dk. */
export function shownAddress(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  return address.slice(0, at) + domainToUnicode(address.slice(at));
}
