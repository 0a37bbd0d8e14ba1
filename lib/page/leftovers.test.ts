// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LAYER_CLASS, removeLeftLayers, removeLeftMarks } from './leftovers.ts';
import { findShadowRoots } from './root-search.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function addHost(inside: string, popover = 'manual'): HTMLElement {
  const host = document.body.appendChild(document.createElement('div'));
  host.setAttribute('popover', popover);
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = inside;
  roots.set(host, root);
  return host;
}
const roots = new WeakMap<Element, ShadowRoot>();
const toRoot = (element: Element): ShadowRoot | null => roots.get(element) ?? null;
const LAYER = `<div class="${LAYER_CLASS}"></div>`;

/** The two ways in which browsers let an extension look into closed roots. */
const BROWSERS = [
  ['Chromium', () => vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: toRoot } })],
  [
    'Firefox',
    () => {
      for (const element of document.querySelectorAll('div'))
        Object.defineProperty(element, 'openOrClosedShadowRoot', { value: toRoot(element) });
    },
  ],
] as const;

describe.each(BROWSERS)('what an earlier copy left behind in %s', (_, setUp) => {
  it('is removed', () => {
    const host = addHost(LAYER);
    setUp();
    removeLeftLayers();
    expect(host.isConnected).toBe(false);
  });

  it('is told from what the page has', () => {
    const hosts = [addHost('<div class="menu"></div>'), addHost(''), addHost(LAYER, 'auto')];
    const bare = document.body.appendChild(document.createElement('div'));
    bare.setAttribute('popover', 'manual');
    setUp();
    removeLeftLayers();
    for (const host of [...hosts, bare]) expect(host.isConnected).toBe(true);
  });
});

describe('what an earlier copy left behind', () => {
  it('is unwrapped where it marked words, in open shadow trees too', () => {
    document.body.innerHTML = '<p>To <parallax-mark class="u1">Astana</parallax-mark> today</p><div></div>';
    const root = document.querySelector('div')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<parallax-mark class="u2">Moscow</parallax-mark>';
    removeLeftMarks();
    expect([document.querySelector('p')!.innerHTML, root.innerHTML]).toStrictEqual(['To Astana today', 'Moscow']);
    expect(document.querySelector('p')!.childNodes).toHaveLength(1);
  });

  it('throws nothing where a browser lets nobody look into closed roots', () => {
    const host = addHost(LAYER);
    removeLeftLayers();
    expect(host.isConnected).toBe(true);
  });
});

describe('findShadowRoots', () => {
  function search(under: ParentNode): ShadowRoot[] {
    const found: ShadowRoot[] = [];
    Array.from(findShadowRoots(new Set([under]), (root) => found.push(root)));
    return found;
  }

  it('goes on where it stopped on a large page', () => {
    document.body.innerHTML = '<i></i>'.repeat(1200);
    const last = document.body.lastElementChild!.attachShadow({ mode: 'open' });
    const found: ShadowRoot[] = [];
    const looks = findShadowRoots(new Set([document]), (root) => found.push(root));
    expect([looks.next().done, found.length]).toStrictEqual([false, 0]);
    Array.from(looks);
    expect(found).toStrictEqual([last]);
  });

  it('finds open roots at and under an element, not those inside other roots', () => {
    document.body.innerHTML = '<div><p></p><section></section></div><i></i>';
    const outer = document.querySelector('p')!.attachShadow({ mode: 'open' });
    outer.innerHTML = '<b></b>';
    const inner = outer.querySelector('b')!.attachShadow({ mode: 'open' });
    document.querySelector('section')!.attachShadow({ mode: 'closed' });
    const other = document.querySelector('i')!.attachShadow({ mode: 'open' });
    expect(search(document)).toStrictEqual([outer, other]);
    expect(search(document.querySelector('p')!)).toStrictEqual([outer]);
    expect(search(outer)).toStrictEqual([inner]);
    expect(search(document.querySelector('section')!)).toStrictEqual([]);
  });
});
