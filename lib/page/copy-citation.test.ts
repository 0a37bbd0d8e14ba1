// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyCitation } from './copy-citation.ts';

const CITATION = { text: '“words”', html: '<p>“words”</p>' };
const write = vi.fn<(items: unknown) => Promise<void>>();
let set: Record<string, string>;

const command = vi.fn<() => boolean>();
beforeEach(() => {
  set = {};
  write.mockReset();
  write.mockResolvedValue(undefined);
  vi.stubGlobal('navigator', { clipboard: { write } });
  vi.stubGlobal(
    'ClipboardItem',
    class {
      readonly parts: object;
      constructor(parts: object) {
        this.parts = parts;
      }
    },
  );
  vi.stubGlobal('isSecureContext', true);
  // As browsers do it, wherever the selection is.
  command.mockReset();
  command.mockImplementation(() => {
    const event = new Event('copy', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    Object.defineProperty(event, 'clipboardData', { value: { setData: (type: string, data: string) => (set[type] = data) } });
    document.body.dispatchEvent(event);
    return true;
  });
  Object.defineProperty(document, 'execCommand', { configurable: true, value: command });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a citation', () => {
  it('goes to the clipboard as text and as HTML', async () => {
    expect(await copyCitation(CITATION)).toBe(true);
    expect(write).toHaveBeenCalledExactlyOnceWith([{ parts: { 'text/plain': CITATION.text, 'text/html': CITATION.html } }]);
    expect(command).not.toHaveBeenCalled();
  });

  it.each([
    ['is no secure context', () => vi.stubGlobal('isSecureContext', false)],
    ['forbids the clipboard to its frames', () => write.mockRejectedValue(new DOMException('', 'NotAllowedError'))],
  ])('goes there by a command where the page %s; the page hears nothing of it', async (_, set_up) => {
    set_up();
    const heard = vi.fn<() => void>();
    document.body.addEventListener('copy', heard);
    expect(await copyCitation(CITATION)).toBe(true);
    expect(set).toEqual({ 'text/plain': CITATION.text, 'text/html': CITATION.html });
    expect(heard).not.toHaveBeenCalled();
    document.body.removeEventListener('copy', heard);
  });

  it('does not go there where the document has no commands', async () => {
    vi.stubGlobal('isSecureContext', false);
    command.mockImplementation(() => {
      throw new DOMException('', 'InvalidStateError');
    });
    expect(await copyCitation(CITATION)).toBe(false);
  });
});
