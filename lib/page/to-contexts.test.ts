// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { toMarksInOrder } from './find-in-index.ts';
import { readAndNote } from './fixture-reading.ts';
import { toContexts } from './to-contexts.ts';

const toContextsOf = async (html: string) => toContexts(toMarksInOrder((await readAndNote(html)).reader.index));
const MANY = (count: number, name: string) => Array.from({ length: count }, (_, at) => `<p>line ${at} of ${name}</p>`).join('');

describe('the words around mentions', () => {
  it('are those of the block, over inline tags and breaks, and of no other block', async () => {
    expect(
      await toContextsOf('<p>Not here.</p><p>He <b>said</b> that<br>Kaz<i>akhstan</i>, <a>as before</a>, agreed.</p><p>Nor here.</p>'),
    ).toEqual(['He said that Kazakhstan, as before, agreed.']);
  });

  it('are as many as 120 characters on either side, without what is left of a word that was cut', async () => {
    const [context = ''] = await toContextsOf(`<p>${'abcdefg '.repeat(40)}Russia${' hijklmn'.repeat(40)}</p>`);
    expect(context).toBe(`${'abcdefg '.repeat(15)}Russia${' hijklmn'.repeat(15)}`);
    const [cut = ''] = await toContextsOf(`<p>${'abcdefgh '.repeat(40)}Russia</p>`);
    expect(cut).toBe(`${'abcdefgh '.repeat(13)}Russia`);
  });

  it('are told once where mentions stand together in a short block', async () => {
    expect(await toContextsOf('<p>Russia and Russia.</p>')).toEqual(['Russia and Russia.']);
  });

  it('are of every topic, spread over the page, 40 in all', async () => {
    const contexts = await toContextsOf(`${MANY(100, 'Russia')}<p>a line of Putin</p>${MANY(3, 'Kazakhstan')}`);
    expect(contexts).toHaveLength(40);
    expect(contexts.filter((context) => context.includes('Kazakhstan'))).toHaveLength(3);
    expect(contexts).toContain('a line of Putin');
    expect(contexts.slice(0, 3)).toEqual(['line 1 of Russia', 'line 4 of Russia', 'line 6 of Russia']);
    expect(contexts).toContain('line 98 of Russia');
  });

  it('leave out what is not read as text of the page', async () => {
    expect(await toContextsOf('<p><noscript>Not this.</noscript>Russia</p>')).toEqual(['Russia']);
  });
});
