/**
 * The pattern by which a browser is asked for leave to reach the host of a feed, and no other. Patterns have no ports: Firefox
 * refuses them (docs/browser-bugs.md).
 */
export function toHostPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
