import type { BrowserSession, Page } from '../cli/browser/session.ts';
import type { Choices } from './choices.ts';
import type { Gallery } from './main.tsx';

/** What a driver knows of a scene. */
export type SceneFacts = Gallery['scenes'][number];

/** A browser's page that shows one scene after another. */
export interface SceneViewer {
  readonly page: Page;
  readonly scenes: readonly SceneFacts[];
  /** Faults that the page has told of since they were last taken, in words. */
  takeFaults(): string[];
  /** Shows a scene, at its own width where no other is given, and resolves when it has come to rest. */
  show(scene: SceneFacts, choices: Choices, width?: number): Promise<void>;
}

// A card may be as high as four fifths of the window, and 680 pixels.
const HEIGHT = 860;

/** Opens a built gallery for a driver, with the kept letters. */
export async function openScenes(session: BrowserSession, origin: string): Promise<SceneViewer> {
  const faults: string[] = [];
  const page = await session.openPage(null, { width: 1100, height: HEIGHT });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  if (session.name === 'chromium') await page.emulateTimezone('UTC');
  await page.goto(`${origin}/?scene=news&test`);
  await page.evaluate(() => gallery.begun);
  const scenes = await page.evaluate(() => gallery.scenes);
  let current = 1100;
  return {
    page,
    scenes,
    takeFaults: () => faults.splice(0),
    show: async ({ name, width: own }, { theme, language }, width = own) => {
      if (width !== current) await page.setViewport({ width, height: HEIGHT });
      current = width;
      await page.evaluate((asked) => gallery.show(asked), { scene: name, theme, language, isTest: true });
    },
  };
}

/** A picture of the scene that is shown, whole, without the ground below it. */
export async function takePicture({ page }: SceneViewer): Promise<Uint8Array> {
  const { width, height } = await page.evaluate(() => {
    // What takes the focus, or is led to, has been scrolled into view.
    scrollTo(0, 0);
    const last = document.body.lastElementChild?.getBoundingClientRect();
    return { width: innerWidth, height: Math.ceil(Math.max(1, last?.bottom ?? 0)) };
  });
  return page.screenshot({ clip: { x: 0, y: 0, width, height }, captureBeyondViewport: true });
}

declare const gallery: Gallery;
