// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findShadowRoots } from './find-shadow-roots.ts';
import { LAYER_CLASS, removeLeftovers } from './leftovers.ts';

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
    removeLeftovers();
    expect(host.isConnected).toBe(false);
  });

  it('is told from what the page has', () => {
    const hosts = [addHost('<div class="menu"></div>'), addHost(''), addHost(LAYER, 'auto')];
    const bare = document.body.appendChild(document.createElement('div'));
    bare.setAttribute('popover', 'manual');
    setUp();
    removeLeftovers();
    for (const host of [...hosts, bare]) expect(host.isConnected).toBe(true);
  });
});

describe('what an earlier copy left behind', () => {
  it('is no longer painted', () => {
    const registry = new Map<string, unknown>([
      ['j4u1', {}],
      ['j4t2', {}],
      ['search', {}],
    ]);
    vi.stubGlobal('Highlight', Set);
    vi.stubGlobal('CSS', { highlights: registry });
    removeLeftovers();
    expect([...registry.keys()]).toStrictEqual(['search']);
  });

  it('throws nothing where a browser has neither', () => {
    const host = addHost(LAYER);
    removeLeftovers();
    expect(host.isConnected).toBe(true);
  });
});

describe('findShadowRoots', () => {
  function search(under: ParentNode): ShadowRoot[] {
    const found: ShadowRoot[] = [];
    const step = findShadowRoots(under, (root) => found.push(root));
    while (step());
    return found;
  }

  it('goes on where it stopped on a large page', () => {
    document.body.innerHTML = '<i></i>'.repeat(1200);
    const last = document.body.lastElementChild!.attachShadow({ mode: 'open' });
    const found: ShadowRoot[] = [];
    const step = findShadowRoots(document, (root) => found.push(root));
    expect([step(), found.length]).toStrictEqual([true, 0]);
    while (step());
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
