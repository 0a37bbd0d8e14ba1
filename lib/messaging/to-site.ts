/** The site a frame belongs to: the host name of the page that it stands in, or its own where the browser does not tell. */
export function toSite(location: Location): string {
  const ancestors = location.ancestorOrigins as DOMStringList | undefined;
  const top = ancestors?.item(ancestors.length - 1);
  return top === undefined || top === null || top === 'null' ? location.hostname : new URL(top).hostname;
}
