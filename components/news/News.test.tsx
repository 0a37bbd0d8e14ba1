// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { read, show } from '../fixtures/show.tsx';
import { News } from './News.tsx';
import { RELEASES } from './releases.ts';

it('tells what is new in the version that this is, first', () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string };
  expect(RELEASES[0]?.version).toBe(version);
  const view = show(<News />);
  expect(read(view.querySelector('h2'))).toBe(`Version ${version}`);
  expect(view.querySelectorAll('li').length).toBeGreaterThan(3);
});
