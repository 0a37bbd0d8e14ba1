// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { ImportOutcome } from '../../lib/domain/dossier.ts';
import type { PinDesk } from '../../lib/domain/pin-desk.ts';
import { readCatalogue, speak } from '../fixtures/catalogues.ts';
import { CORRECTED, NOTED, OF_REMOVED_FEED, PINS, PINS_NOW, toDesk, WITHDRAWN } from '../fixtures/pins.ts';
import { SCENES } from '../fixtures/scenes/pins.scenes.tsx';
import { click, read, show } from '../fixtures/show.tsx';
import { type PinsState, PinsView } from './PinsView.tsx';

const open = (state: Partial<PinsState> = {}, desk: Partial<PinDesk> = {}, calls: object = {}) => {
  const value = { ...PINS, ...state };
  const done = {
    onRetry: () => {},
    onSaveFile: vi.fn(async () => undefined),
    onOpenFile: async () => ({ kind: 'refused', fault: 'empty' }) as const,
  };
  return show(<PinsView state={{ kind: 'ready', value }} desk={toDesk(value.pins, desk)} now={PINS_NOW} {...done} {...calls} />);
};
const type = async (view: HTMLElement, selector: string, text: string) => {
  const field = view.querySelector<HTMLInputElement>(selector)!;
  await act(async () => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
};
const rows = (view: HTMLElement) => [...view.querySelectorAll('.pin')].map(read);

describe('the view of pins', () => {
  it('says what is pinned, from which edition, and when', () => {
    expect(rows(open({ pins: [NOTED] }))[0]).toContain('QuoteEdition 3, 20 Nov 2026Pinned 21 Nov');
  });

  it('strikes through what was withdrawn, and says why before it', () => {
    const view = open({ pins: [WITHDRAWN] });
    expect(read(view.querySelector('del'))).toContain('a double game');
    expect(rows(view)[0]).toMatch(/Withdrawn in edition 4\. Reason: Sample reason.*a double game/u);
    expect(rows(view)[0]).not.toContain('Go to the record');
    expect(view.querySelector('textarea')?.value).toContain('my draft');
  });

  it('has both wordings of what was corrected, each with its edition', () => {
    expect(rows(open({ pins: [CORRECTED] }))[0]).toMatch(
      /Corrected in edition 4\..*As pinned, edition 3.*mutual trust.*Edition 4“?will open a new era/u,
    );
  });

  it('says that the feed of a record is gone, and that something within was withdrawn', () => {
    const [row] = rows(open({ pins: [OF_REMOVED_FEED] }));
    expect(row).toContain('feed: Bridge library');
    expect(row).toContain('is not on this device any more');
    expect(row).toContain('Something it refers to was withdrawn in edition 5.');
  });

  it('goes to the record', () => {
    expect(
      open({ pins: [NOTED] })
        .querySelector('.acts a')
        ?.getAttribute('href'),
    ).toBe('#/record/quotes/other');
  });

  it('finds pins by their words and by their notes', async () => {
    const view = open();
    await type(view, '[type=search]', 'DRAFT');
    expect(rows(view)).toHaveLength(1);
    expect(read(view)).toContain('1 of 8 pins');
    await type(view, '[type=search]', 'gas alliance');
    expect(rows(view)[0]).toContain('Tripartite');
    await type(view, '[type=search]', 'nowhere');
    expect(read(view)).toContain('No pin has these words.');
  });

  it('moves a pin by button and by key, and not where the order is another', () => {
    const onMove = vi.fn();
    const view = open({ pins: [NOTED, WITHDRAWN, CORRECTED] }, { onMove });
    const [first, second] = [...view.querySelectorAll('.pin')];
    expect(first?.querySelector('[data-way=up]')).toBeNull();
    void act(() => second!.querySelector<HTMLElement>('[data-way=up]')!.click());
    expect(onMove).toHaveBeenLastCalledWith(WITHDRAWN.entry, -1);
    const press = (target: Element) =>
      void act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true })));
    press(second!.querySelector('.acts a, .acts button')!);
    expect(onMove).toHaveBeenLastCalledWith(WITHDRAWN.entry, 1);
    press(second!.querySelector('textarea')!);
    expect(onMove).toHaveBeenCalledTimes(2);
    click(view, 'Newest first');
    expect(view.querySelector('[data-way]')).toBeNull();
    expect(rows(view)[0]).toContain('will open a new era');
  });

  it('offers a way back after a removal, and puts the focus there', () => {
    const onUndo = vi.fn();
    const onRemove = vi.fn();
    const view = open({ pins: [NOTED] }, { onRemove });
    void act(() => view.querySelector<HTMLElement>('.acts button')!.click());
    expect(onRemove).toHaveBeenCalledWith(NOTED.entry);
    const removed = { ...NOTED.entry, kept: { feed: 'parallax', edition: NOTED.edition, records: {} }, changes: [] };
    const after = open({ pins: [NOTED] }, { removed, onUndo });
    expect(read(after)).toContain('Removed from pins: Kazakhstan has become');
    expect(read(document.activeElement)).toBe('Undo');
    click(after, 'Undo');
    expect(onUndo).toHaveBeenCalled();
  });

  it('keeps a note as it is typed, the latest last, and says so', async () => {
    const kept: string[] = [];
    const answers: (() => void)[] = [];
    const onSaveNote = (_: unknown, note: string) =>
      new Promise<undefined>((resolve) => {
        kept.push(note);
        answers.push(() => resolve(undefined));
      });
    const view = open({ pins: [NOTED] }, { onSaveNote });
    await type(view, 'textarea', 'a');
    await type(view, 'textarea', 'ab');
    await type(view, 'textarea', 'abc');
    expect(kept).toEqual(['a']);
    await act(async () => answers[0]!());
    expect(kept).toEqual(['a', 'abc']);
    await act(async () => answers[1]!());
    expect(read(view)).toContain('Note saved');
  });

  it('leaves in the field what could not be kept, says why, and tries again', async () => {
    let isFull = true;
    const onSaveNote = async () => (isFull ? ('full' as const) : undefined);
    const view = open({ pins: [NOTED] }, { onSaveNote });
    await type(view, 'textarea', 'typed');
    expect(read(view)).toContain('not saved yet; its text stays in the field. There is no room on this device.');
    expect(view.querySelector('textarea')?.value).toBe('typed');
    isFull = false;
    await act(async () => click(view, 'Try again'));
    expect(read(view)).toContain('Note saved');
  });

  it.each([
    [{ pins: [] }, 'Nothing is pinned yet.'],
    [
      { copyFault: 'failed' as const },
      'their second copy could not be written. If the browser damages its data, they would be lost: save them as a file.',
    ],
    [{ copyFault: 'full' as const }, 'save them as a file. There is no room on this device.'],
    [{ isPrivate: true }, 'What is pinned in a private window stays on this device when that window is closed.'],
    [{ unread: 1 }, '1 pin was written by another version'],
  ])('says in words %j', (state, words) => {
    expect(read(open(state))).toContain(words);
  });
});

describe('files of pins', () => {
  it('are made of all pins, in the order shown, with words in the language', async () => {
    const onSaveFile = vi.fn(async () => undefined);
    const view = open({ pins: [NOTED, CORRECTED] }, {}, { onSaveFile });
    await act(async () => click(view, 'Save as a file'));
    const [keys, format, words] = onSaveFile.mock.calls[0] as unknown as [string[], string, { intro: string; sections: unknown[] }];
    expect([keys, format]).toEqual([['quotes/other', 'quotes/far'], 'markdown']);
    expect(words.intro).toMatch(/^2 records, saved 22 Nov 2026\./u);
    expect(words.sections[1]).toMatchObject({
      heading: 'Quote',
      passages: [{ by: expect.stringMatching(/^Tokayev, in Rossiyskaya Gazeta, .*\[Nov 2025\]$/u) as string }, { label: 'Edition 4' }],
      facts: expect.arrayContaining([
        expect.stringMatching(/^Corrected in edition 4/u),
        expect.stringMatching(/^Date inferred: /u),
      ]) as string[],
    });
    expect(read(view)).toContain('2 pins were handed to the browser as a file.');
  });

  it('are made of chosen pins', async () => {
    const onSaveFile = vi.fn(async () => undefined);
    const view = open({ pins: [NOTED, CORRECTED] }, {}, { onSaveFile });
    click(view, 'Chosen: 0');
    await act(async () => click(view, 'Save as a file'));
    expect(read(view)).toContain('Choose pins in the list first.');
    void act(() => view.querySelectorAll<HTMLElement>('.pin [type=checkbox]')[1]!.click());
    await act(async () => click(view, 'Save as a file'));
    expect(onSaveFile).toHaveBeenCalledExactlyOnceWith(['quotes/far'], 'markdown', expect.anything());
  });

  it.each<[ImportOutcome, string]>([
    [
      { kind: 'taken', counts: { added: 2, joined: 1, renoted: 0, known: 1 }, leftOut: [] },
      '2 pins added. 1 pin was here already; both notes are kept. 1 pin was here already.',
    ],
    [
      { kind: 'taken', counts: { added: 1, joined: 0, renoted: 0, known: 0 }, leftOut: [{ number: 2, reason: 'broken' }] },
      '1 pin added.1 entry of the file was left out:Entry 2: damaged, or changed by hand',
    ],
    [{ kind: 'refused', fault: 'unknown' }, 'Nothing was taken from the file. It is none of the four formats above.'],
    [{ kind: 'failed', fault: 'full' }, 'Nothing was taken from the file. There is no room on this device.'],
  ])('are opened, and it is said what came of it', async (outcome, words) => {
    const view = open({ pins: [NOTED] }, {}, { onOpenFile: async () => outcome });
    const input = view.querySelector<HTMLInputElement>('[type=file]')!;
    Object.defineProperty(input, 'files', { value: [new File(['x'], 'pins.md')] });
    await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
    expect(read(view)).toContain(words);
  });
});

describe.each(['ru', 'kk', 'zh'] as const)('in %s', (language) => {
  // Those that a record or a name has too say nothing.
  const RECORDS = `Parallax SHA-256 Web Annotation ${JSON.stringify(PINS)}`;
  const english = Object.values(readCatalogue('en').messages).filter((message) => typeof message === 'string' && message.length > 4);

  it.each(SCENES.map((scene) => [scene.name, scene] as const))('%s is in that language only', (_, { draw }) => {
    const view = show(draw(), speak(language));
    const labels = [...view.querySelectorAll('[aria-label], [title]')].map(
      (each) => `${each.ariaLabel ?? ''} ${each.getAttribute('title') ?? ''}`,
    );
    const words = [read(view), ...labels].join('\n');
    expect(words).not.toMatch(/\{\w+\}|undefined/u);
    expect(english.filter((sentence) => !RECORDS.includes(String(sentence)) && words.includes(String(sentence)))).toEqual([]);
  });
});
