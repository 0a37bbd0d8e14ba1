import { expect, it } from 'vitest';
import { DEFAULT_PAGE_KEYS, isChordFor, PAGE_COMMANDS, parsePageKeys, toChord, toPageCommand } from './page-keys.ts';

const pressed = (code: string, also: object = {}) => ({
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  key: '',
  code,
  ...also,
});

it.each([
  ['Alt and a full stop', pressed('Period', { altKey: true }), 'Alt+Period'],
  ['every modifier', pressed('KeyA', { metaKey: true, shiftKey: true, altKey: true, ctrlKey: true }), 'Ctrl+Alt+Shift+Meta+KeyA'],
  ['Enter of the number pad', pressed('NumpadEnter', { altKey: true }), 'Alt+Enter'],
  ['Esc where somebody put it', pressed('CapsLock', { key: 'Escape' }), 'Escape'],
])('names what was pressed: %s', (_, event, chord) => {
  expect(toChord(event)).toBe(chord);
});

it('finds the command of the keys pressed', () => {
  expect(toPageCommand(DEFAULT_PAGE_KEYS, pressed('Comma', { altKey: true }))).toBe('previous');
  expect(toPageCommand(DEFAULT_PAGE_KEYS, pressed('Comma'))).toBeUndefined();
  expect(toPageCommand({ ...DEFAULT_PAGE_KEYS, pin: '' }, pressed(''))).toBeUndefined();
});

it('leaves a page its own keys', () => {
  expect(['KeyN', 'Shift+KeyN', 'Alt+', '', 'nonsense'].map((chord) => isChordFor('next', chord))).toEqual(Array(5).fill(false));
  expect(['Alt+KeyN', 'Ctrl+Shift+F8'].map((chord) => isChordFor('next', chord))).toEqual([true, true]);
  expect([isChordFor('pin', 'KeyK'), isChordFor('close', 'KeyK'), isChordFor('close', 'Escape')]).toEqual([true, false, true]);
});

it('has keys as they were chosen, and as by default what is not understood', () => {
  expect(parsePageKeys({ next: 'Alt+KeyN', previous: 'KeyP', pin: '', close: 7 })).toEqual({
    ...DEFAULT_PAGE_KEYS,
    next: 'Alt+KeyN',
    pin: '',
  });
  for (const stored of [undefined, null, 'x', []]) expect(parsePageKeys(stored)).toEqual(DEFAULT_PAGE_KEYS);
});

it('gives the same keys to one command only, the first', () => {
  const keys = parsePageKeys({ previous: 'Alt+Period' });
  expect(PAGE_COMMANDS.filter((command) => keys[command] === 'Alt+Period')).toEqual(['next']);
});
