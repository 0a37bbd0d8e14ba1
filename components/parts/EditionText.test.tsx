// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Freshness } from '../../lib/domain/freshness.ts';
import { speak } from '../fixtures/catalogues.ts';
import { read, show } from '../fixtures/show.tsx';
import { at, NOW } from '../fixtures/updates.ts';
import { EditionText } from './EditionText.tsx';

const EDITION = { number: 1, date: '2026-11-20' };
const say = (freshness?: Partial<Freshness>, language: Parameters<typeof speak>[0] = 'en') =>
  read(
    show(
      <EditionText edition={EDITION} freshness={freshness && { confirmedAt: at(21, 9), isStale: false, now: NOW, ...freshness }} />,
      speak(language),
    ),
  );

it('names the edition, and no more where no more is known', () => {
  expect(say()).toBe('Edition 1, 20 Nov 2026');
});

it.each([
  [{}, 'confirmed today'],
  [{ confirmedAt: at(20, 9) }, 'confirmed yesterday'],
  [{ confirmedAt: at(18, 9) }, 'confirmed 18 Nov'],
  [{ confirmedAt: at(2, 9), isStale: true }, 'not confirmed since 2 Nov'],
  [{ confirmedAt: undefined }, 'not confirmed yet'],
])('says in the same line since when it is known to be the newest: %o', (freshness, words) => {
  expect(say(freshness)).toBe(`Edition 1, 20 Nov 2026, ${words}`);
});

it.each([
  ['ru', 'Издание 1 от 20 ноября 2026 г., не подтверждено после 2 ноября'],
  ['kk', '1-басылым, 2026 ж. 20 қараша, 2 қараша күнінен бері расталмаған'],
  ['zh', '第 1 版，2026年11月20日，自 11月2日起未确认'],
] as const)('says so in %s', (language, words) => {
  expect(say({ confirmedAt: at(2, 9), isStale: true }, language)).toBe(words);
});
