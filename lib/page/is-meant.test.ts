// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { isMeant } from './is-meant.ts';

afterEach(() => vi.restoreAllMocks());
const beInside = (hasFocus: boolean) => {
  vi.spyOn(window, 'top', 'get').mockReturnValue({} as never);
  vi.spyOn(document, 'hasFocus').mockReturnValue(hasFocus);
};

it('takes a command where the page itself has the focus, or nothing has', () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  expect(isMeant()).toBe(true);
});

it('leaves it to the frame inside that has the focus', () => {
  const frame = document.createElement('iframe');
  vi.spyOn(document, 'activeElement', 'get').mockReturnValue(frame);
  expect(isMeant()).toBe(false);
});

it.each([true, false])('takes it in a frame only with the focus: %s', (hasFocus) => {
  beInside(hasFocus);
  expect(isMeant()).toBe(hasFocus);
});
