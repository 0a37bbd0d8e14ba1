// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { NEWEST_NEWS } from '../../lib/domain/newest-news.ts';
import { read, show } from '../fixtures/show.tsx';
import { News } from './News.tsx';
import { RELEASES } from './releases.ts';

it('tells what is new in this version, or in the last one before it that had something to tell, first', () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string };
  expect(RELEASES[0]?.version).toBe(NEWEST_NEWS);
  expect(NEWEST_NEWS.localeCompare(version, 'en', { numeric: true })).toBeLessThanOrEqual(0);
  const view = show(<News />);
  expect(read(view.querySelector('h2'))).toBe(`Version ${NEWEST_NEWS}`);
  expect(view.querySelectorAll('li').length).toBeGreaterThan(3);
});
