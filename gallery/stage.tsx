import { render } from 'preact';
import { StringsContext } from '../components/strings.ts';
import { speak } from './catalogues.ts';
import type { Asked } from './choices.ts';
import { comeToRest } from './come-to-rest.ts';
import { SCENES } from './scenes.ts';
import { toSheets } from './sheets.ts';
import { replaceHan, toTestFace } from './test-letters.ts';

let shown: Element | ShadowRoot = document.body;

/** Shows one scene by itself as it is in the product, and resolves when it has come to rest. */
export async function showScene({ scene: name, theme, language, isTest }: Asked): Promise<void> {
  const scene = SCENES.find((one) => one.name === name);
  if (scene === undefined) throw new Error(`There is no scene ${name}`);
  const strings = await speak(language);
  const face = isTest ? [toTestFace()] : [];
  const root = document.documentElement;
  root.lang = strings.language;
  root.dataset['theme'] = theme.startsWith('dark') ? 'dark' : 'light';
  document.title = scene.name;
  // A card stands on a page of somebody else; ours has a ground of its own to tell it from.
  const isCard = scene.sheet === 'card';
  document.adoptedStyleSheets = [...toSheets(isCard ? 'options' : scene.sheet, theme), ...face];
  render(null, shown);
  document.body.replaceChildren();
  shown = isCard ? toCardRoot([...toSheets('card', theme), ...face]) : document.body;
  render(<StringsContext.Provider value={strings}>{scene.draw()}</StringsContext.Provider>, shown);
  await comeToRest(shown);
  for (const act of scene.acts ?? []) {
    act(shown);
    await comeToRest(shown);
  }
  if (scene.isOpened === true) {
    for (const details of shown.querySelectorAll('details')) details.open = true;
    await comeToRest(shown);
  }
  // Pictures are taken in English; in Chinese, what is seen would no longer be what is read out.
  if (isTest && language === 'en') replaceHan(shown);
}

/** Where a card is drawn: a root of its own, as in a page, but one that tests can look into. */
function toCardRoot(sheets: CSSStyleSheet[]): Element {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = sheets;
  const layer = document.createElement('div');
  layer.dataset['theme'] = document.documentElement.dataset['theme'];
  root.append(layer);
  document.body.append(host);
  return layer;
}
