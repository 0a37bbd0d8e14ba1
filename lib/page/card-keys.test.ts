// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_PAGE_KEYS } from '../domain/page-keys.ts';
import { hearCard } from './card-keys.ts';

const heard = vi.fn<(event: Event) => void>();
const hearing = { keys: () => DEFAULT_PAGE_KEYS, onPin: vi.fn(), onBack: vi.fn(), canGoBack: vi.fn(() => true), onMove: vi.fn() };
let spot: HTMLElement;

beforeEach(() => {
  vi.clearAllMocks();
  spot = document.createElement('div');
  spot.innerHTML = '<span data-move><button id="handle"></button></span><button id="other"></button>';
  document.body.replaceChildren(spot);
  document.body.addEventListener('keydown', heard);
  hearCard(spot, hearing);
});

function press(id: string, init: KeyboardEventInit, isTrusted = true): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  if (isTrusted) Object.defineProperty(event, 'isTrusted', { value: true });
  spot.querySelector(`#${id}`)?.dispatchEvent(event);
  return event;
}

it('pins and goes back by the reader’s keys, and the page hears nothing of it', () => {
  expect(press('other', { code: 'KeyP', key: 'з' }).defaultPrevented).toBe(true);
  press('other', { code: 'Backspace', key: 'Backspace' });
  expect([hearing.onPin.mock.calls.length, hearing.onBack.mock.calls.length]).toEqual([1, 1]);
  expect(heard).not.toHaveBeenCalled();
});

it('moves by arrow keys on the handle, farther with Shift, and nowhere else', () => {
  press('handle', { key: 'ArrowLeft' });
  press('handle', { key: 'ArrowDown', shiftKey: true });
  expect(press('other', { key: 'ArrowDown' }).defaultPrevented).toBe(false);
  expect(hearing.onMove.mock.calls).toEqual([
    [-16, 0],
    [0, 96],
  ]);
});

it('leaves to the browser what it does not act on', () => {
  hearing.canGoBack.mockReturnValueOnce(false);
  expect(press('other', { code: 'Backspace', key: 'Backspace' }).defaultPrevented).toBe(false);
  expect(press('other', { code: 'Tab', key: 'Tab' }).defaultPrevented).toBe(false);
  expect(press('other', { code: 'KeyP', ctrlKey: true }).defaultPrevented).toBe(false);
});

it('does nothing for keys that nobody pressed', () => {
  press('other', { code: 'KeyP' }, false);
  press('handle', { key: 'ArrowLeft' }, false);
  expect(hearing.onPin).not.toHaveBeenCalled();
  expect(hearing.onMove).not.toHaveBeenCalled();
});
