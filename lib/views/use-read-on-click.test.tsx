// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PageState } from '../domain/page-state.ts';
import { readOnClick } from '../messaging/read-on-click.ts';
import { useReadOnClick } from './use-read-on-click.ts';

vi.mock('../messaging/read-on-click.ts');
const read = vi.mocked(readOnClick);

const IDLE: PageState = { kind: 'idle', host: 'news.example', marksOn: true, everywhere: 'click', topics: [] };

const Shown = ({ page }: { readonly page: PageState }) => <p>{useReadOnClick(7, page).kind}</p>;
const draw = async (page: PageState) => {
  await act(() => render(<Shown page={page} />, document.body));
  // Whatever was asked for, has been answered by then.
  await act(() => new Promise<void>((done) => setImmediate(done)));
  return document.body.textContent;
};

beforeEach(() => void read.mockReset().mockResolvedValue());
afterEach(() => render(null, document.body));

it.each(['idle', 'unread', 'forbidden'] as const)('shows a page as being read that waited for the click: %s', async (kind) => {
  expect(await draw({ ...IDLE, kind })).toBe('reading');
  expect(read).toHaveBeenCalledWith(7);
});

it('shows what the page mentions once it has answered', async () => {
  await draw(IDLE);
  expect(await draw({ ...IDLE, kind: 'ready' })).toBe('ready');
});

it('says where the browser does not let the page be read', async () => {
  read.mockRejectedValue(new Error('Cannot access contents of the page'));
  expect(await draw({ ...IDLE, kind: 'forbidden' })).toBe('unsupported');
  expect(await draw({ ...IDLE, kind: 'idle', host: 'daily.example' })).toBe('unsupported');
  read.mockResolvedValue();
  expect(await draw({ ...IDLE, host: 'weekly.example' })).toBe('reading');
});

it('has the page read when its site is switched on only now', async () => {
  expect(await draw({ ...IDLE, marksOn: false })).toBe('idle');
  expect(read).not.toHaveBeenCalled();
  expect(await draw(IDLE)).toBe('reading');
  expect(read).toHaveBeenCalledOnce();
});

it('leaves pages alone that are read by themselves', async () => {
  expect(await draw({ ...IDLE, kind: 'forbidden', everywhere: 'everywhere' })).toBe('forbidden');
  expect(read).not.toHaveBeenCalled();
});
