import { render } from 'preact';
import { toAsked } from './choices.ts';
import { fitFrame } from './fit-frame.ts';
import { Overview } from './Overview.tsx';
import { SCENES } from './scenes.ts';
import { showScene } from './stage.tsx';

/** What whoever takes pictures asks this page for. */
const GALLERY = { scenes: SCENES.map(({ name, sheet, width }) => ({ name, sheet, width })), show: showScene };
/** The gallery as a driver of browsers sees it. */
export type Gallery = typeof GALLERY;

const asked = toAsked(location.search);
Object.assign(globalThis, { gallery: GALLERY });
if (asked.scene === undefined) render(<Overview />, document.body);
else {
  fitFrame();
  void showScene(asked);
}
