import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type FeedSchedule, loadSchedules, saveSchedules } from './schedules.ts';

const { local } = fakeBrowser.storage;
const full = { nextAt: 7, failures: 2, lastAt: 5, fault: { code: 'E_NET', at: 5, host: 'feed.example' }, auditedAt: 3 };
beforeEach(() => fakeBrowser.reset());

it('schedules come back as they were kept', async () => {
  const schedules = new Map<string, FeedSchedule>([
    ['parallax', full],
    ['f0123456789ab', { nextAt: 9, failures: 0 }],
  ]);
  await saveSchedules(local, schedules);
  expect(await loadSchedules(local)).toEqual(schedules);
});

it('schedules that storage has no room for are known all the same, until it takes later ones', async () => {
  await saveSchedules(local, new Map([['parallax', { nextAt: 1, failures: 0 }]]));
  const taken = vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('FILE_ERROR_NO_SPACE'));
  await saveSchedules(local, new Map([['parallax', full]]));
  expect(taken).toHaveBeenCalledOnce();
  expect(await loadSchedules(local)).toEqual(new Map([['parallax', full]]));
  await saveSchedules(local, new Map([['parallax', { ...full, nextAt: 8 }]]));
  await local.set({ schedule: {} });
  expect(await loadSchedules(local)).toEqual(new Map());
});

it.each([
  ['no number', { ...full, nextAt: '7' }],
  ['fewer failures than none', { ...full, failures: -1 }],
  ['nothing', null],
])('a schedule that is not understood is none: %s', async (_, kept) => {
  await local.set({ schedule: { parallax: kept } });
  expect(await loadSchedules(local)).toEqual(new Map());
});

it('a fault that is not understood is none', async () => {
  await local.set({ schedule: { parallax: { ...full, fault: { code: 7 } } } });
  const { fault: _, ...others } = full;
  expect((await loadSchedules(local)).get('parallax')).toEqual(others);
});

it('whatever is kept, reading it does not fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (kept) => {
      await local.set({ schedule: kept });
      for (const { nextAt } of (await loadSchedules(local)).values()) expect(Number.isFinite(nextAt)).toBe(true);
    }),
  );
});
