const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
/** Longer addresses are no addresses of feeds. */
const LONGEST = 2000;

/**
 * The address of a feed from what a reader typed: without query and fragment, with a slash at its end, and without the name
 * of a metadata file that was pasted with it. Undefined where it is none that is asked: https, or http on this device alone.
 */
export function toFeedAddress(typed: string): string | undefined {
  const url = typed.length <= LONGEST ? URL.parse(typed.trim()) : null;
  if (url === null || url.username !== '' || url.password !== '') return undefined;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.includes(url.hostname))) return undefined;
  const folder = url.pathname.replace(/\/[^/]*\.json$/u, '/');
  return `${url.origin}${folder.endsWith('/') ? folder : `${folder}/`}`;
}

/** The pattern by which a browser is asked for leave to reach the host of a feed; patterns have no ports (Firefox refuses them). */
export function toHostPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
