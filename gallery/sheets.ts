import type { SceneSheet } from '../components/fixtures/scenes/scene.ts';
import type { Theme } from './choices.ts';

const TEXTS = import.meta.glob<string>('../components/styles/*.css', { query: '?inline', import: 'default', eager: true });

/** The style sheets that a view has in the product, in their order; more contrast is asked for in place of the system. */
export function toSheets(name: SceneSheet, theme: Theme): CSSStyleSheet[] {
  return ['tokens', 'parts', name].map((file) => {
    const css = TEXTS[`../components/styles/${file}.css`] ?? '';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(theme.endsWith('-contrast') ? css.replaceAll('(prefers-contrast: more)', 'all') : css);
    return sheet;
  });
}
