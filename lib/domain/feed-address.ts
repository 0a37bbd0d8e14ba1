// Those that the extension's content security policy lets through (wxt.config.ts); it can name no IPv6 host.
const LOOPBACK = new Set(['localhost', '127.0.0.1']);
const HAS_SCHEME = /^[a-z][a-z\d+.-]*:\/\//iu;

/**
 * The address of a feed from what a reader typed: `https:` is added where no scheme is given, a slash at the end.
 * @returns undefined for what is no address, has no safe connection (loopback hosts need none), or holds a user name, a
 * query or a fragment, none of which a feed has
 */
export function parseFeedAddress(typed: string): string | undefined {
  const text = typed.trim();
  const address = HAS_SCHEME.test(text) ? text : `https://${text}`;
  // Chromium takes spaces and escapes for a part of a host, and asks a host of that name (156, November 2026).
  if (/\s/u.test(text) || !URL.canParse(address)) return undefined;
  const { protocol, hostname, username, password, search, hash, origin, pathname } = new URL(address);
  if (hostname.includes('%')) return undefined;
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
  if (!isSafe || [username, password, search, hash].some((part) => part !== '')) return undefined;
  return `${origin}${pathname.endsWith('/') ? pathname : `${pathname}/`}`;
}
