import { expect, it } from 'vitest';
import { toMemoryArea } from '../pins/fixture-pins.ts';
import { listFeeds, loadFeeds, saveFeeds } from './kept-feeds.ts';

const packaged = { mirrors: ['https://feed.example/'], root: '{}' };
const own = { id: 'f0123456789ab', name: 'A library', mirrors: ['https://library.example/feed/'], root: '{"signed":{}}', isOn: true };

it('feeds are listed in the reader’s order, on or off, without the package being asked', async () => {
  const stored = toMemoryArea();
  const [official] = await loadFeeds(stored, packaged);
  await saveFeeds(stored, [own, { ...official!, isOn: false }]);
  expect((await listFeeds(stored)).map(({ id, name, isOn }) => [id, name, isOn])).toEqual([
    [own.id, 'A library', true],
    ['parallax', 'Parallax', false],
  ]);
});
