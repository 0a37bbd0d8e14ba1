// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useFollowedTab } from './use-followed-tab.ts';

type Activated = (info: { tabId: number; windowId: number }) => void;
const heard = new Set<Activated>();

function Shown({ named }: { readonly named: number | undefined }) {
  const { tabId, isBeside } = useFollowedTab(named);
  return <p>{`${tabId} ${isBeside}`}</p>;
}

const draw = async (named?: number) => {
  await act(() => render(<Shown named={named} />, document.body));
  // Whatever the browser answers, it has by then.
  await act(async () => {
    await new Promise((done) => setImmediate(done));
  });
};
const shown = () => document.body.textContent;
const activate = (tabId: number, windowId: number) =>
  act(() => {
    for (const hear of heard) hear({ tabId, windowId });
  });

// The page stands in this tab, or beside tabs; tab 7 is in front in its window.
function stand(ownTab: { id: number } | undefined): void {
  vi.spyOn(fakeBrowser.tabs, 'getCurrent').mockResolvedValue(ownTab as never);
  vi.spyOn(fakeBrowser.windows, 'getCurrent').mockResolvedValue({ id: 1 } as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never);
  vi.spyOn(fakeBrowser.tabs.onActivated, 'addListener').mockImplementation((hear) => heard.add(hear));
  vi.spyOn(fakeBrowser.tabs.onActivated, 'removeListener').mockImplementation((hear) => heard.delete(hear));
}

afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

describe('the tab that a page of ours is about', () => {
  it('is the one in front in its window, from one to the next', async () => {
    stand(undefined);
    await draw();
    expect(shown()).toBe('7 true');
    await activate(8, 1);
    expect(shown()).toBe('8 true');
    await activate(9, 2);
    expect(shown()).toBe('8 true');
  });

  it('stays the one that was named', async () => {
    stand({ id: 5 });
    await draw(3);
    await activate(8, 1);
    expect(shown()).toBe('3 false');
  });

  it('is none where it stands in a tab by itself', async () => {
    stand({ id: 5 });
    await draw();
    expect([shown(), heard.size]).toEqual(['undefined false', 0]);
  });

  it('is not followed any more when the page goes', async () => {
    stand(undefined);
    await draw();
    expect(heard.size).toBe(1);
    await act(() => render(null, document.body));
    expect(heard.size).toBe(0);
  });
});
