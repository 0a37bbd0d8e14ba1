// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { IN_USE } from '../updates/in-use.ts';
import { useLoaded } from './use-records.ts';

let asked: {
  readonly give: (value: string) => Promise<void>;
  readonly tell: (value: string) => Promise<void>;
  readonly fail: () => Promise<void>;
}[];

// Says what it is told, and is asked again by a click.
function Shown({ name }: { readonly name: string }) {
  const { state, again } = useLoaded<string>(name, (soFar) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const settled = async (settle: () => void) => {
      settle();
      await promise.catch(() => {});
    };
    const give = (value: string) => act(() => settled(() => resolve(value)));
    const tell = (value: string) => act(() => soFar(value));
    asked.push({ give, tell, fail: () => act(() => settled(() => reject(new Error('no')))) });
    return promise;
  });
  return (
    <button type="button" onClick={again}>
      {state.kind === 'ready' ? state.value : state.kind}
    </button>
  );
}

const draw = (name: string) => act(() => render(<Shown name={name} />, document.body));
const shown = () => document.body.textContent;
const comeIntoUse = (edition: string) => act(() => fakeBrowser.storage.local.set({ [IN_USE]: { parallax: { edition } } }));

beforeEach(async () => {
  asked = [];
  fakeBrowser.reset();
  render(null, document.body);
  await draw('one');
});

afterEach(() => void vi.useRealTimers());

describe('what is loaded for a view', () => {
  it('is told as it comes', async () => {
    expect(shown()).toBe('loading');
    await asked[0]?.give('first');
    expect(shown()).toBe('first');
  });

  it('is shown as far as it has come, unless there is something else to be shown', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await asked[0]?.tell('so far');
    await act(() => void vi.advanceTimersByTime(1000));
    expect(shown()).toBe('so far');
    await asked[0]?.tell('further');
    await act(() => void vi.advanceTimersByTime(1000));
    expect(shown()).toBe('further');
    await asked[0]?.give('first');
    await comeIntoUse('b');
    await asked[1]?.tell('so far');
    await act(() => void vi.advanceTimersByTime(1000));
    expect(shown()).toBe('first');
  });

  it('is not shown in part where all of it comes in a moment', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await asked[0]?.tell('so far');
    expect(shown()).toBe('loading');
    await asked[0]?.give('first');
    await act(() => void vi.advanceTimersByTime(1000));
    expect(shown()).toBe('first');
  });

  it('is loaded anew when another edition comes into use, and stands until then', async () => {
    await asked[0]?.give('first');
    await comeIntoUse('b');
    expect([shown(), asked.length]).toEqual(['first', 2]);
    await asked[1]?.give('second');
    expect(shown()).toBe('second');
  });

  it('is not loaded anew by anything else that is written down', async () => {
    await act(() => fakeBrowser.storage.local.set({ other: 1 }));
    expect(asked).toHaveLength(1);
  });

  it('drops the answer to a question that is no longer asked', async () => {
    await draw('two');
    await asked[0]?.give('late');
    expect(shown()).toBe('loading');
    await asked[1]?.give('second');
    expect(shown()).toBe('second');
  });

  it('never shows the answer to another question, not even until the new one is asked', async () => {
    await asked[0]?.give('first');
    await draw('two');
    expect(shown()).toBe('loading');
  });

  it('says when it failed, and is tried again when asked', async () => {
    await asked[0]?.fail();
    expect(shown()).toBe('failed');
    await act(() => document.querySelector('button')?.click());
    expect(shown()).toBe('loading');
    await asked[1]?.give('at last');
    expect(shown()).toBe('at last');
  });
});
