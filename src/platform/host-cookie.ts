import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** A cookie of this host alone, out of reach for scripts. */
export type HostCookie = {
  keep(c: Context, secure: boolean, value: string): void;
  read(c: Context, secure: boolean): string | undefined;
  drop(c: Context, secure: boolean): void;
};

/** @param maxAge how long the browser keeps it, seconds */
export function hostCookie(name: string, maxAge: number, sameSite: 'Lax' | 'Strict' = 'Lax'): HostCookie {
  // The __Host- prefix needs https; on a plain http address (a demo, a test) browsers would drop such a cookie.
  const nameOf = (secure: boolean) => (secure ? `__Host-${name}` : name);
  return {
    keep: (c, secure, value) =>
      setCookie(c, nameOf(secure), value, { path: '/', httpOnly: true, sameSite, secure, maxAge }),
    read: (c, secure) => getCookie(c, nameOf(secure)),
    drop: (c, secure) => void deleteCookie(c, nameOf(secure), { path: '/', secure }),
  };
}
