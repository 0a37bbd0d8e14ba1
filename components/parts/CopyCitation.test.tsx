// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { SHORT_QUOTE } from '../fixtures/briefs.ts';
import { click, read, show } from '../fixtures/show.tsx';
import { CopyCitation, CopyingContext } from './CopyCitation.tsx';

const NAME = 'Copy this quote with its source';
const open = (copy: (citation: { text: string; html: string }) => Promise<boolean>) =>
  show(
    <CopyingContext.Provider value={{ edition: { number: 1, date: '2026-11-20' }, copy }}>
      <CopyCitation cited={SHORT_QUOTE} />
    </CopyingContext.Provider>,
  );
const status = (view: HTMLElement) => read(view.querySelector('[role=status]'));

it('gives the quote with its source to the view and says that it was copied, until the reader goes on', async () => {
  const copy = vi.fn(async () => true);
  const view = open(copy);
  expect(status(view)).toBe('');
  click(view, NAME);
  await vi.waitFor(() => expect(status(view)).toBe('Copied'));
  expect(copy).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ text: expect.stringContaining('“with the situation') }));
  void act(() => void view.querySelector('button')?.dispatchEvent(new FocusEvent('blur')));
  expect(status(view)).toBe('');
});

it.each([
  ['refuses', async () => false],
  ['fails', () => Promise.reject(new Error('gone'))],
])('says so when the browser %s', async (_, copy) => {
  const view = open(copy);
  click(view, NAME);
  await vi.waitFor(() => expect(status(view)).toBe('The browser did not allow copying'));
});

it('is not there where nothing can be copied', () => {
  expect(show(<CopyCitation cited={SHORT_QUOTE} />).innerHTML).toBe('');
});
