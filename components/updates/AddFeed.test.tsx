// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { click, read, show } from '../fixtures/show.tsx';
import { CLASSROOM, NOW, OFFICIAL } from '../fixtures/updates.ts';
import { AddFeed, type AddFeedProps } from './AddFeed.tsx';

const found = { kind: 'found', address: 'https://school.example/corpus/', fingerprint: CLASSROOM.fingerprint! } as const;

function open(over: Partial<AddFeedProps> = {}) {
  const onAddFeed = vi.fn<AddFeedProps['onAddFeed']>(async () => undefined);
  const onOpenFile = vi.fn<AddFeedProps['onOpenFile']>(async () => ({
    kind: 'in-file',
    file: 'circle.tar',
    fingerprint: found.fingerprint,
  }));
  const calls = { onFindFeed: async () => found, onAddFeed, onOpenFile, onPinFile: async () => undefined };
  return { view: show(<AddFeed now={NOW} feeds={[OFFICIAL, CLASSROOM]} {...calls} {...over} />), onAddFeed, onOpenFile };
}

const textOf = (view: HTMLElement, selector: string) => read(view.querySelector(selector));
const type = async (view: HTMLElement, words: string) => {
  view.querySelector<HTMLInputElement>('.field')!.value = words;
  await act(async () => void view.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
};

it('a new feed is looked for at its address, compared, named, and only then pinned', async () => {
  const onFindFeed = vi.fn(async () => found);
  const { view, onAddFeed } = open({ onFindFeed });
  click(view, 'Add a feed');
  expect(document.activeElement?.className).toBe('field');
  await type(view, 'school.example/corpus');
  expect(onFindFeed).toHaveBeenCalledWith('https://school.example/corpus/');
  expect(onAddFeed).not.toHaveBeenCalled();
  expect(read(document.activeElement)).toBe('Compare the fingerprint');
  expect(textOf(view, 'form .fingerprint')).toMatch(/^a1b2 c3d4 /u);
  await type(view, ' Our school ');
  expect(onAddFeed.mock.calls).toEqual([[found, 'Our school', expect.any(AbortSignal)]]);
  expect(view.querySelector('form')).toBeNull();
  expect(read(document.activeElement)).toBe('Add a feed');
});

it('a new feed without a name is called by its host', async () => {
  const { view, onAddFeed } = open({ onFindFeed: async () => found });
  click(view, 'Add a feed');
  await type(view, 'school.example/corpus');
  await type(view, ' ');
  expect(onAddFeed.mock.calls).toEqual([[found, 'school.example', expect.any(AbortSignal)]]);
});

it.each([
  ['my feed', found, 'This is no address of a feed.'],
  ['school.example', { kind: 'not-allowed', host: 'school.example' }, 'Parallax may not load from school.example.'],
  ['school.example', { kind: 'known', name: 'Our school' }, 'This feed is already here: Our school.'],
  ['school.example', { kind: 'too-many', most: 16 }, 'There are 16 feeds, and there is no room for another.Remove a feed'],
  [
    'school.example',
    { kind: 'failed', fault: { code: 'E_HTTP', at: NOW, host: 'school.example' } },
    'Look there again, or choose another address.',
  ],
  [
    'school.example',
    { kind: 'failed', fault: { code: 'E_SPEC', at: NOW, host: 'school.example' } },
    'Update the extension in your browser',
  ],
] as const)('a feed that cannot be added says why: %s, %o', async (typed, finding, words) => {
  const { view } = open({ onFindFeed: async () => finding });
  click(view, 'Add a feed');
  await type(view, typed);
  expect(textOf(view, 'form [role=status]')).toContain(words);
  expect(view.querySelector('.field')).not.toBeNull();
});

it('an address that was only looked at is not said to be left out', async () => {
  const { view } = open({ onFindFeed: async () => ({ kind: 'failed', fault: { code: 'E_SIG', at: NOW, host: 'school.example' } }) });
  click(view, 'Add a feed');
  await type(view, 'school.example');
  expect(textOf(view, 'form [role=status]')).toContain('Signature not accepted');
  expect(textOf(view, 'form [role=status]')).not.toContain('24 hours');
});

it('a feed that could not be kept says why', async () => {
  const { view } = open({
    onFindFeed: async () => found,
    onAddFeed: async () => ({ kind: 'failed', fault: { code: 'E_QUOTA', at: NOW, host: undefined } }),
  });
  click(view, 'Add a feed');
  await type(view, 'school.example');
  await type(view, 'Our school');
  expect(textOf(view, 'form [role=status]')).toContain('Not enough space');
});

it('a feed is not looked at any more once the reader has gone away from it', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof found>();
  const { view } = open({ onFindFeed: () => promise });
  click(view, 'Add a feed');
  await type(view, 'school.example');
  click(view, 'Cancel');
  await act(async () => resolve(found));
  expect(view.querySelector('form')).toBeNull();
});

describe('"Cancel" while a feed is being added', () => {
  const FAULT = { kind: 'failed', fault: { code: 'E_HASH', at: NOW, host: 'school.example' } } as const;

  it.each([
    ['it could not be', FAULT],
    ['it was', undefined],
  ])('stops it, and what comes when %s neither opens the step again nor takes the focus', async (_, end) => {
    const { promise, resolve } = Promise.withResolvers<typeof end>();
    const onAddFeed = vi.fn<AddFeedProps['onAddFeed']>(() => promise);
    const { view } = open({ onAddFeed });
    click(view, 'Add a feed');
    await type(view, 'school.example');
    await type(view, 'Our school');
    const signal = onAddFeed.mock.calls[0]?.[2];
    expect([textOf(view, 'form [role=status]'), signal?.aborted]).toEqual(['The feed is being added', false]);
    click(view, 'Cancel');
    expect(signal?.aborted).toBe(true);
    expect(read(document.activeElement)).toBe('Add a feed');
    const elsewhere = view.appendChild(document.createElement('button'));
    elsewhere.focus();
    await act(async () => resolve(end));
    expect(view.querySelector('form')).toBeNull();
    expect(document.activeElement).toBe(elsewhere);
  });
});

describe('a feed from a file', () => {
  const choose = async (view: HTMLElement) => {
    const input = view.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(input, 'files', { value: [new File(['x'], 'circle.tar')], configurable: true });
    Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
    await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
  };

  it('is compared as one at an address is, and the focus comes back', async () => {
    const { view } = open();
    const picked = vi.spyOn(HTMLInputElement.prototype, 'click');
    click(view, 'Add a feed');
    click(view, 'Add a feed from a file');
    expect(picked).toHaveBeenCalled();
    await choose(view);
    expect(view.querySelectorAll('form')).toHaveLength(1);
    expect(read(document.activeElement)).toBe('Compare the fingerprint');
    click(view, 'Cancel');
    expect(read(document.activeElement)).toBe('Add a feed from a file');
  });

  it('that is here already was updated by it, and is said to be', async () => {
    const { view } = open({ onOpenFile: async () => ({ kind: 'read', feed: CLASSROOM.id, outcome: { kind: 'current' } }) });
    await choose(view);
    expect(textOf(view, '[role=status]')).toContain('7Б: тарих: this file holds nothing newer than edition 4.');
  });
});
