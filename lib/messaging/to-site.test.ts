import { expect, it } from 'vitest';
import { toSite } from './to-site.ts';

const location = (hostname: string, ancestors?: readonly string[]) =>
  ({
    hostname,
    ...(ancestors && { ancestorOrigins: { length: ancestors.length, item: (at: number) => ancestors[at] ?? null } }),
  }) as unknown as Location;

it.each<[reason: string, at: Location, site: string]>([
  ['a page of its own', location('news.example', []), 'news.example'],
  ['a frame of another site belongs to the page around it', location('ads.example', ['https://news.example']), 'news.example'],
  ['a frame in a frame, to the outermost', location('a.example', ['https://b.example', 'https://news.example:8443']), 'news.example'],
  ['a frame without an address of its own', location('', ['https://news.example']), 'news.example'],
  ['around it a page without origin', location('ads.example', ['null']), 'ads.example'],
  ['a browser that does not tell', location('ads.example'), 'ads.example'],
])('%s', (_, at, site) => {
  expect(toSite(at)).toBe(site);
});
