// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_PAGE_KEYS, type PageCommand } from '../domain/page-keys.ts';
import { hearKey } from './page-keys.ts';

const KEYS = { ...DEFAULT_PAGE_KEYS, previous: 'Ctrl+Shift+KeyM' };
let stop = new AbortController();
let seen: string[] = [];

beforeEach(() => {
  stop = new AbortController();
  seen = [];
});
afterEach(() => {
  stop.abort();
  document.body.replaceChildren();
});

function listen(acts = true) {
  const act = vi.fn<(command: PageCommand) => boolean>(() => acts);
  window.addEventListener('keydown', (event) => hearKey(event, event.composedPath()[0], KEYS, act), { capture: true, signal: stop.signal });
  // The page listens too, after us.
  window.addEventListener('keydown', ({ key }) => seen.push(key), { capture: true, signal: stop.signal });
  return act;
}

function press(init: KeyboardEventInit, target: EventTarget = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
}

const NEXT = { altKey: true, code: 'Period', key: '.' };
const ESCAPE = { code: 'Escape', key: 'Escape' };

describe('our keys', () => {
  it.each([
    ['Alt + .', NEXT, 'next'],
    ['Alt + . on a Mac, where it types something', { ...NEXT, key: '≥' }, 'next'],
    ['keys that the reader chose', { ctrlKey: true, shiftKey: true, code: 'KeyM', key: 'M' }, 'previous'],
    ['Alt + Enter', { altKey: true, code: 'Enter', key: 'Enter' }, 'enter-card'],
    ['Alt + Enter of the number pad', { altKey: true, code: 'NumpadEnter', key: 'Enter' }, 'enter-card'],
    ['Esc', ESCAPE, 'close'],
  ])('%s', (_, init, command) => {
    const act = listen();
    expect(press(init).defaultPrevented).toBe(true);
    expect(act).toHaveBeenCalledExactlyOnceWith(command);
    expect(seen).toStrictEqual([]);
  });

  it.each([
    ['without Alt', { code: 'Period', key: '.' }],
    ['with Ctrl too', { ...NEXT, ctrlKey: true }],
    ['with Shift too', { ...NEXT, shiftKey: true }],
    ['with the command key too', { ...NEXT, metaKey: true }],
    ['Alt + Esc', { ...ESCAPE, altKey: true }],
    ['Shift + Esc', { ...ESCAPE, shiftKey: true }],
    ['keys that were those of a command', { altKey: true, code: 'Comma', key: ',' }],
    ['a key of the card', { code: 'KeyP', key: 'p' }],
    ['another letter', { altKey: true, code: 'KeyA', key: 'a' }],
  ])('not %s: it is the page’s', (_, init) => {
    const act = listen();
    expect(press(init).defaultPrevented).toBe(false);
    expect(act).not.toHaveBeenCalled();
    expect(seen).toHaveLength(1);
  });

  it('a key that has nothing to act on is left to the page', () => {
    const act = listen(false);
    expect(press(ESCAPE).defaultPrevented).toBe(false);
    expect(act).toHaveBeenCalledOnce();
    expect(seen).toStrictEqual(['Escape']);
  });

  it.each(['input', 'textarea', 'select'])('in <%s> they belong to the field, but for Esc', (name) => {
    const act = listen();
    const field = document.body.appendChild(document.createElement(name));
    expect(press(NEXT, field).defaultPrevented).toBe(false);
    expect(act).not.toHaveBeenCalled();
    press(ESCAPE, field);
    expect(act).toHaveBeenCalledExactlyOnceWith('close');
  });

  it('in a field inside an open shadow tree too, of which only the host is told', () => {
    const act = listen();
    const host = document.body.appendChild(document.createElement('div'));
    const field = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('input'));
    const event = new KeyboardEvent('keydown', { bubbles: true, composed: true, ...NEXT });
    // As browsers tell a listener outside the tree; happy-dom names the field itself.
    Object.defineProperties(event, { target: { get: () => host } });
    field.dispatchEvent(event);
    expect(act).not.toHaveBeenCalled();
  });

  it('in a text edited in place they belong to it', () => {
    const act = listen();
    const editor = document.body.appendChild(document.createElement('div'));
    // happy-dom has no isContentEditable.
    Object.defineProperty(editor, 'isContentEditable', { value: true });
    press(NEXT, editor);
    expect(act).not.toHaveBeenCalled();
  });
});
