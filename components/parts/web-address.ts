/** Whether an address is one of the web. The corpus is data: one of another scheme never becomes a link. */
export function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//iu.test(url);
}
