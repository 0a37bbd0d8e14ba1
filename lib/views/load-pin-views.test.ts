import { describe, expect, it } from 'vitest';
import { compileFixtureEdition } from '../corpus/fixture-corpus.ts';
import type { Pin } from '../domain/pin.ts';
import { FIXTURE_REFS, LUND_WITHDRAWN, pinFixture, toMemoryRoom } from '../pins/fixture-pins.ts';
import { savePin } from '../pins/keep-pins.ts';
import { loadPins } from '../pins/whole-pins.ts';
import { toPackagedReader } from '../store/packaged-reader.ts';
import { loadPinViews, type ReadFeed } from './load-pin-views.ts';

const WITHDRAWN = { ...LUND_WITHDRAWN, 'edition.yaml': { number: 4, date: '2026-11-20' } };
const keep = async (pins: readonly Pin[]) => {
  const room = toMemoryRoom();
  for (const pin of pins) await savePin(room, pin);
  return room;
};
const reading = async (changes = {}): Promise<ReadFeed> => {
  const reader = toPackagedReader(await compileFixtureEdition(changes));
  return async (_, read) => read(reader);
};
const noFeed: ReadFeed = async () => undefined;
const noCorpus: ReadFeed = () => Promise.reject(new Error('no corpus'));

describe('loadPinViews', () => {
  it('shows every kind in the reader’s language, with words to search in', async () => {
    const pins = await Promise.all(FIXTURE_REFS.map((ref, place) => pinFixture(ref, { place })));
    const views = await loadPinViews(pins, await keep(pins), await reading(), 'ru');
    expect(views.map(({ standing }) => standing)).toEqual(pins.map(() => 'here'));
    expect(views.map(({ kept }) => kept.kind)).toEqual(FIXTURE_REFS.map(({ kind }) => kind));
    expect(views[6]).toMatchObject({ kept: { name: 'Мост' } });
    expect(views[0]?.searched).toContain('the bridge joins both shores.');
    expect(views[0]?.searched).toContain('ада лунд');
  });

  it('says in the reader’s language why a record was withdrawn, and keeps that with the pin', async () => {
    const pins = [await pinFixture({ kind: 'quotes', id: 'lund-joins' })];
    const room = await keep(pins);
    const [view] = await loadPinViews(pins, room, await reading(WITHDRAWN), 'ru');
    expect(view).toMatchObject({ standing: 'withdrawn', changes: [{ edition: 4, reason: 'Она этого не говорила.', isOwn: true }] });
    const kept = (await loadPins(room)).pins;
    const [later] = await loadPinViews(kept, room, noFeed, 'en');
    expect(later).toMatchObject({ standing: 'withdrawn', changes: [{ reason: 'She never said so.' }] });
  });

  it.each([
    ['no-feed', noFeed],
    ['unknown', noCorpus],
  ] as const)('shows what was pinned where the corpus is not there: %s', async (standing, read) => {
    const pins = [await pinFixture({ kind: 'quotes', id: 'lund-joins' })];
    const [view] = await loadPinViews(pins, await keep(pins), read, 'en');
    expect(view).toMatchObject({ standing, kept: { view: { exact: 'The bridge joins both shores.' } } });
  });
});
