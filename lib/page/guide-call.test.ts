// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { toGuideCall } from './guide-call.ts';
import type { Guide, Reading } from './stage.ts';

let life = new AbortController();
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => life.abort());

function setUp(marks = 1) {
  const load = vi.fn<() => Promise<unknown>>(async () => null);
  const call = toGuideCall(load);
  const index = { size: marks };
  const reading = { reader: { index }, settings: DEFAULT_SETTINGS, signal: life.signal } as unknown as Reading;
  const heard: string[] = [];
  const guide: Guide = {
    join: (joined) => heard.push(joined === reading ? 'join' : 'join none'),
    hear: ({ type }) => heard.push(type),
    changed: () => heard.push('changed'),
    replaced: () => heard.push('replaced'),
    answer: () => heard.push('answer'),
  };
  call.join(reading);
  return { load, call, index, guide, heard };
}

function act(type: string, isTrusted = true): void {
  const event = new Event(type, { bubbles: true, cancelable: true });
  if (isTrusted) Object.defineProperty(event, 'isTrusted', { value: true });
  document.body.dispatchEvent(event);
}

describe('the call for the guide', () => {
  it.each(['pointermove', 'pointerdown', 'click', 'keydown', 'focusin'])('goes out at the first %s on a page with marks, once', (type) => {
    const { load, call } = setUp();
    call.changed();
    expect(load).not.toHaveBeenCalled();
    act(type);
    act(type);
    expect(load).toHaveBeenCalledOnce();
  });

  it.each([
    ['where there is no mark', 0, () => act('pointermove')],
    ['for what the page makes up', 1, () => act('pointermove', false)],
    ['because the page scrolls', 1, () => act('scroll')],
  ])('does not go out %s', (_, marks, happen) => {
    const { load, call } = setUp(marks);
    call.changed();
    happen();
    expect(load).not.toHaveBeenCalled();
  });

  it('tells the guide, when it is here, all that was done meanwhile, in order, and then what is done', () => {
    const { call, guide, heard } = setUp();
    call.changed();
    act('pointermove');
    call.tell((one) => one.answer({} as never));
    act('keydown');
    expect(heard).toEqual([]);
    call.arrive(guide);
    act('click');
    call.changed();
    expect(heard).toEqual(['join', 'pointermove', 'answer', 'keydown', 'click', 'changed']);
  });

  it('tells where a key was pressed that was kept, inside an open shadow tree too', () => {
    const { call, guide } = setUp();
    const field = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const input = field.appendChild(document.createElement('input'));
    call.changed();
    const event = new Event('keydown', { bubbles: true, composed: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    input.dispatchEvent(event);
    Object.defineProperty(event, 'composedPath', { value: () => [] });
    const hear = vi.fn<Guide['hear']>();
    call.arrive({ ...guide, hear });
    expect(hear).toHaveBeenCalledExactlyOnceWith(event, input);
  });

  it('goes out again with the next sign where it failed; what was done before is forgotten by then', async () => {
    const { load, call, guide, heard } = setUp();
    load.mockRejectedValueOnce(new Error('no background'));
    call.changed();
    act('pointermove');
    await Promise.resolve();
    await Promise.resolve();
    act('keydown');
    expect(load).toHaveBeenCalledTimes(2);
    call.arrive(guide);
    expect(heard).toEqual(['join', 'keydown']);
  });

  it('is heard by one guide only', () => {
    const { call, guide, heard } = setUp();
    call.arrive(guide);
    call.arrive({ ...guide, hear: () => heard.push('second') });
    call.changed();
    act('click');
    expect(heard).toEqual(['join', 'changed', 'click']);
  });

  it('goes out no more when the reading has ended, and again in the next one', () => {
    const { load, call, index } = setUp();
    call.changed();
    life.abort();
    act('pointermove');
    expect(load).not.toHaveBeenCalled();
    const next = new AbortController();
    call.join({ reader: { index }, settings: DEFAULT_SETTINGS, signal: next.signal } as unknown as Reading);
    call.changed();
    act('pointermove');
    expect(load).toHaveBeenCalledOnce();
    next.abort();
  });

  it('is listened for again on a document that was written anew', () => {
    const { call, guide, heard } = setUp();
    call.changed();
    const added = vi.spyOn(globalThis, 'addEventListener');
    call.replaced();
    expect(added.mock.calls.map(([type]) => type)).toContain('keydown');
    call.arrive(guide);
    call.replaced();
    expect(heard).toEqual(['join', 'replaced']);
    added.mockRestore();
  });
});
