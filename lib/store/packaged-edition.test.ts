import { expect, it, vi } from 'vitest';
import { compileFixtureEdition } from '../corpus/fixture-corpus.ts';
import { serialiseEdition } from '../edition/serialise-edition.ts';
import { toPackagedLoader } from './packaged-edition.ts';

it('reads and checks the packaged edition once, however often it is asked for', async () => {
  const edition = await compileFixtureEdition();
  const loadText = vi.fn(async () => serialiseEdition(edition));
  const load = toPackagedLoader(loadText);
  const [first, second] = await Promise.all([load(), load()]);
  expect(first).toEqual(edition);
  expect([second, await load()].every((again) => again === first)).toBe(true);
  expect(loadText).toHaveBeenCalledTimes(1);
});

it('tries again after it failed', async () => {
  const text = serialiseEdition(await compileFixtureEdition());
  const loadText = vi.fn(async () => text).mockRejectedValueOnce(new Error('no package'));
  const load = toPackagedLoader(loadText);
  await expect(load()).rejects.toThrow('no package');
  expect(await load()).toMatchObject({ number: 3 });
});
