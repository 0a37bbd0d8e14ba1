// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import type { PageAnswer } from '../messaging/page-connection.ts';
import { askForSites } from '../messaging/site-permission.ts';
import { useSettings } from './use-settings.ts';
import { type ThisPage, useThisPage } from './use-this-page.ts';

vi.mock('../messaging/site-permission.ts');
vi.mock('./use-settings.ts');
vi.mock('./use-corpus.ts', () => ({ useHead: () => undefined }));
vi.mock('./use-digest.ts', () => ({ useDigest: () => ({ state: { kind: 'none' }, again: () => {} }) }));

const ask = vi.mocked(askForSites);
let settings: Settings;
let shown: ThisPage;

function Shown({ kind }: { readonly kind: PageAnswer['kind'] }) {
  const page = { answer: { kind, host: 'news.example', frames: [] }, goTo: () => {} };
  shown = useThisPage({ page, language: 'en' });
  return null;
}
const draw = async (set: Partial<Settings>, kind: PageAnswer['kind'] = 'ready') => {
  settings = { ...DEFAULT_SETTINGS, ...set };
  await act(() => render(<Shown kind={kind} />, document.body));
  return shown;
};

beforeEach(() => {
  ask.mockReset().mockResolvedValue(true);
  const change = (how: (now: Settings) => Settings) => {
    settings = how(settings);
  };
  vi.mocked(useSettings).mockImplementation(() => ({ settings, change }));
});
afterEach(() => render(null, document.body));

describe('switching a site on', () => {
  it('asks the browser for it within the press, where sites are chosen', async () => {
    (await draw({ siteMode: 'chosen' })).toggleSite(true);
    expect(ask).toHaveBeenCalledWith(['news.example']);
    expect(settings.sitesOn).toEqual(['news.example']);
  });

  it.each<[what: string, set: Partial<Settings>, on: boolean]>([
    ['where all sites are read', { sitesOff: ['news.example'] }, true],
    ['when it is switched off', { siteMode: 'chosen', sitesOn: ['news.example'] }, false],
  ])('asks for nothing %s', async (_, set, on) => {
    (await draw(set)).toggleSite(on);
    expect(ask).not.toHaveBeenCalled();
    expect(settings).toMatchObject({ sitesOn: [], sitesOff: [] });
  });
});

it.each<[Settings['siteMode'], string]>([
  ['click', 'idle'],
  ['everywhere', 'reading'],
  ['chosen', 'reading'],
])('a page that nobody reads yet waits for a click only where pages do: %s', async (siteMode, kind) => {
  expect((await draw({ siteMode, sitesOn: ['news.example'] }, 'idle')).page.kind).toBe(kind);
});
