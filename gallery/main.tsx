import { render } from 'preact';
import { type Asked, toAsked } from './choices.ts';
import { fitFrame } from './fit-frame.ts';
import { Overview } from './Overview.tsx';
import { SCENES } from './scenes.ts';
import { showScene } from './stage.tsx';

/** What whoever takes pictures asks this page for; what the address asks for is shown when `begun` resolves. */
const GALLERY = {
  scenes: SCENES.map(({ name, sheet, width }) => ({ name, sheet, width })),
  show: showScene,
  begun: begin(toAsked(location.search)),
};
/** The gallery as a driver of browsers sees it. */
export type Gallery = typeof GALLERY;

Object.assign(globalThis, { gallery: GALLERY });

async function begin(asked: Asked): Promise<void> {
  if (asked.scene === undefined) return render(<Overview />, document.body);
  fitFrame();
  await showScene(asked);
}
