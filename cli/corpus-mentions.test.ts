import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCorpus, runCorpusOn, writeCorpus, writeTexts } from './fixture-command.ts';

// Each command is a process of its own, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 30_000 });

let folder: string;
let data: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-mentions-'));
  data = await writeCorpus(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const toLines = (...texts: readonly object[]) => texts.map((text) => `${JSON.stringify(text)}\n`).join('');

describe('corpus mentions', () => {
  it('answers each line in its order, with the alias whose form it is', () => {
    const input = toLines(
      { id: 'b', lang: 'ru', text: 'У Мос\u00adта и МОСТОМ.' },
      { id: 'a', text: 'the Sund Bridge Café' },
      { id: 3, text: '' },
    );
    expect(runCorpusOn(input, 'mentions', '--data', data)).toEqual({
      status: 0,
      stdout: toLines(
        {
          id: 'b',
          mentions: [
            { start: 2, end: 8, topic: 'bridge', alias: 'Мост', form: 'case' },
            { start: 11, end: 17, topic: 'bridge', alias: 'Мост', form: 'case' },
          ],
        },
        { id: 'a', mentions: [] },
        { id: 3, mentions: [] },
      ),
      stderr: '',
    });
  });

  it('takes a text for a page: what a name counts with may stand in another paragraph, and no other text', () => {
    const input = toLines({ id: 1, text: 'Lund.\n\nThe Sund Bridge.' }, { id: 2, text: 'Lund.' });
    const lund = { start: 0, end: 4, topic: 'lund', alias: 'Lund', form: 'base' };
    const bridge = { start: 11, end: 22, topic: 'bridge', alias: 'Sund Bridge', form: 'base' };
    expect(runCorpusOn(input, 'mentions', '--data', data).stdout).toBe(
      toLines({ id: 1, mentions: [lund, bridge] }, { id: 2, mentions: [] }),
    );
  });

  it('says what is wrong with a line, and answers the others', () => {
    const input = `${toLines({ id: 1, text: '' })}\n{\n[]\n${toLines({ text: 'a' }, { id: 2 }, { id: 3, text: 4 }, { id: 5, text: '', lang: 6 })}${toLines({ id: 7, text: '' }).trim()}`;
    const { status, stdout, stderr } = runCorpusOn(input, 'mentions', '--data', data);
    expect([status, stdout]).toEqual([1, toLines({ id: 1, mentions: [] }, { id: 7, mentions: [] })]);
    expect(stderr).toBe(
      'line 3: is not JSON; a line is one object, such as {"id": "1", "lang": "en", "text": "…"}\n' +
        'line 4: is JSON but no object with id and text\n' +
        'line 5: has no id\n' +
        'line 6: (id 2) has no text\n' +
        'line 7: (id 3) has a text that is not a string\n' +
        'line 8: (id 5) has a lang that is not a string\n' +
        '6 lines not answered\n',
    );
  });

  it('reads a file as well', () => {
    const file = join(writeTexts(folder, [toLines({ id: 1, text: 'Мосту' })]), '0.txt');
    expect(runCorpus('mentions', file, '--data', data).stdout).toContain('"alias":"Мост"');
    expect(runCorpus('mentions', `${file}x`, '--data', data)).toEqual({
      status: 2,
      stdout: '',
      stderr: `corpus mentions: there is no file ${file}x\n`,
    });
    expect(runCorpus('mentions', file, file, '--data', data)).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('corpus explain', () => {
  it('says of each name why it is a mention, or why not', () => {
    const text = 'Lund saw Мостом, sund bridge, Мостовой; the Sund Bridge Café.';
    expect(runCorpus('explain', text, '--data', data)).toEqual({
      status: 0,
      stdout: [
        '0–4 «Lund»: mention of lund, base',
        '    alias «Lund» (en)',
        '9–15 «Мостом»: mention of bridge, case',
        '    alias «Мост» (ru); declension m; ending -ом',
        '17–28 «sund bridge»: no mention of bridge',
        '    «Sund Bridge» (en) stands as it is written there or in capitals, and not with other ones',
        '30–34 «Мост»: no mention of bridge',
        '    «Мост» (ru) is here part of the longer word «Мостовой»',
        '44–55 «Sund Bridge»: no mention of bridge',
        '    «Sund Bridge Café» is a lookalike, which is read as a whole and mentions nothing',
        '2 mentions',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  it('says what a name would count with', () => {
    expect(runCorpusOn('Lund', 'explain', '--data', data).stdout).toBe(
      '0–4 «Lund»: no mention of lund\n    «Lund» (en) counts only on a page that by itself also mentions bridge\n0 mentions\n',
    );
  });

  it('says so when there is nothing to explain', () => {
    expect(runCorpus('explain', 'a tree', '--data', data).stdout).toBe('no name of the corpus stands here\n0 mentions\n');
    expect(runCorpus('explain', 'a', 'tree', '--data', data)).toMatchObject({ status: 2, stdout: '' });
  });
});
