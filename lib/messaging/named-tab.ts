/** The browser's tab that a page of ours was opened for, as the query of its address names it; undefined where it names none. */
export function toNamedTab(search: string): number | undefined {
  const named = new URLSearchParams(search).get('tab');
  return named !== null && /^\d+$/u.test(named) ? Number(named) : undefined;
}
