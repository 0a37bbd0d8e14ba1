import type { SceneSheet } from '../components/fixtures/scenes/scene.ts';
import type { Theme } from './choices.ts';

const TEXTS = import.meta.glob<string>('../components/styles/*.css', { query: '?inline', import: 'default', eager: true });

/** Beside tokens and parts, which all have; as in the pages of the product. */
const OF_VIEW: { readonly [sheet in SceneSheet]: readonly string[] } = {
  card: ['card'],
  popup: ['popup'],
  options: ['pages', 'settings', 'updates'],
  welcome: ['pages', 'welcome'],
  panel: ['panel'],
  questions: ['panel', 'filters', 'questions'],
  timeline: ['panel', 'filters', 'charts', 'timeline'],
  figures: ['panel', 'charts', 'figures'],
  sources: ['panel', 'sources'],
  record: ['panel', 'sources', 'record'],
  search: ['panel', 'search'],
  pins: ['panel', 'pins'],
};

/** The style sheets that a view has in the product, in their order; more contrast is asked for in place of the system. */
export function toSheets(name: SceneSheet, theme: Theme): CSSStyleSheet[] {
  return ['tokens', 'parts', ...OF_VIEW[name]].map((file) => {
    const css = TEXTS[`../components/styles/${file}.css`] ?? '';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(theme.endsWith('-contrast') ? css.replaceAll('(prefers-contrast: more)', 'all') : css);
    return sheet;
  });
}
