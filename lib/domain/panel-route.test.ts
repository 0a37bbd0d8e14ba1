import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PANEL_TABS, type PanelRoute, parsePanelHash, toPanelHash } from './panel-route.ts';
import { RECORD_KINDS } from './record-kind.ts';

const id = fc.stringMatching(/^(?:f[0-9a-f]{12}:)?[a-z0-9-]{1,40}$/u);
const route: fc.Arbitrary<PanelRoute> = fc.oneof(
  fc.record({ tab: fc.constantFrom(...PANEL_TABS.filter((tab) => tab !== 'search')), id }, { requiredKeys: ['tab'] }),
  fc.record({ tab: fc.constant('search' as const), query: fc.string({ unit: 'grapheme', maxLength: 60 }) }),
  fc.record({ tab: fc.constant('record' as const), kind: fc.constantFrom(...RECORD_KINDS), id }),
);

describe('addresses in the panel', () => {
  it('lead back to the place they are of', () => {
    fc.assert(
      fc.property(route, (place) => {
        expect(parsePanelHash(toPanelHash(place))).toEqual(place);
      }),
    );
  });

  it.each([
    ['no address', '', { tab: 'page' }],
    ['a tab that there is not', '#/prices', { tab: 'page' }],
    ['a kind that there is not', '#/record/prices/oil', { tab: 'page' }],
    ['an id that is none', '#/questions/<b>', { tab: 'questions' }],
    ['a query cut within a character', '#/search/%D0', { tab: 'search', query: '%D0' }],
  ])('lead somewhere whatever they are: %s', (_, hash, place) => {
    expect(parsePanelHash(hash)).toEqual(place);
  });
});
