import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../cli/browser/launch.ts';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserName, BrowserSession } from '../../cli/browser/session.ts';
import { THEMES } from '../../gallery/choices.ts';
import { openScenes, type SceneFacts, type SceneViewer, takePicture } from '../../gallery/driver.ts';
import { compare } from '../../gallery/likeness.ts';
import { PICTURED, type PicturedTheme, toReferencePath } from '../../gallery/pictures.ts';
import { SCENES } from '../../gallery/scenes.ts';
import { BUILT, buildGallery } from '../../gallery/vite.ts';
import { runAxe } from './axe.ts';
import { findCut } from './find-cut.ts';
import { findUntold, noteGrounds } from './find-untold.ts';

/** A share of points that may differ before a picture counts as another: letters are not drawn alike everywhere. */
const TOLERATED = 0.002;
const DIFFERENCES = join(import.meta.dirname, '../../.output/gallery-differences');
/** Half of a width is what is left of it at a zoom of 200 %; narrower views are shown narrow already. */
const LEAST_ZOOMED = 380;
const NARROWEST = 210;
const NAMES = SCENES.map(({ name }) => name);
const LIGHT = { theme: 'light', language: 'en' } as const;

async function openGallery(name: BrowserName) {
  await buildGallery();
  const served = await serveFolder(BUILT);
  const session = await launchBrowser(name, { extensions: [], headless: true, drawsAlike: true });
  const viewer = await openScenes(session, served.origin);
  return { served, session, viewer };
}

async function holdAgainstReference(name: string, theme: PicturedTheme, picture: Uint8Array): Promise<string | undefined> {
  const reference = await readFile(toReferencePath(name, theme)).catch(() => undefined);
  if (reference === undefined) return `${name} has no reference in ${theme}: make it by npm run gallery -- --renew`;
  const { share, reason, draw } = compare(reference, picture);
  if (share <= TOLERATED) return undefined;
  await mkdir(DIFFERENCES, { recursive: true });
  await writeFile(join(DIFFERENCES, `${name}.${theme}.new.png`), picture);
  await writeFile(join(DIFFERENCES, `${name}.${theme}.difference.png`), draw());
  const what = reason ?? `${(share * 100).toFixed(2)} % of its points differ`;
  return `${name} looks different in ${theme}: ${what}; see .output/gallery-differences/${name}.${theme}.*.png. Where that is meant: npm run gallery -- --renew`;
}

describe('the scenes in Chromium', () => {
  let served: Served;
  let session: BrowserSession;
  let viewer: SceneViewer;
  beforeAll(async () => {
    ({ served, session, viewer } = await openGallery('chromium'));
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });
  const toScene = (name: string): SceneFacts => viewer.scenes.find((scene) => scene.name === name)!;

  it.each(NAMES)('%s looks as it did, in light and dark, and axe finds no fault in it', async (name) => {
    for (const theme of PICTURED) {
      await viewer.show(toScene(name), { theme, language: 'en' });
      expect(viewer.takeFaults()).toEqual([]);
      expect.soft(await holdAgainstReference(name, theme, await takePicture(viewer))).toBeUndefined();
      expect.soft(await runAxe(viewer.page)).toEqual([]);
    }
  });

  it.each(NAMES)('axe finds no fault in %s with more contrast, in light and dark', async (name) => {
    for (const theme of THEMES.filter((one) => one.endsWith('-contrast'))) {
      await viewer.show(toScene(name), { theme, language: 'en' });
      expect.soft(await runAxe(viewer.page), theme).toEqual([]);
    }
  });

  it.each(NAMES)('axe finds no fault in %s in Russian, Kazakh and Chinese, and nothing is cut off at 320 px', async (name) => {
    for (const language of ['ru', 'kk', 'zh'] as const) {
      await viewer.show(toScene(name), { theme: 'light', language });
      // Colours are those of English.
      expect.soft(await runAxe(viewer.page, { contrast: false }), language).toEqual([]);
      await viewer.show(toScene(name), { theme: 'light', language }, 320);
      expect.soft(await findCut(viewer.page), language).toEqual([]);
    }
  });

  it.each(NAMES)('with words longer by two fifths nothing of %s is cut off: as it is, at 320 px, at a zoom of 200 %', async (name) => {
    const scene = toScene(name);
    const zoomed = scene.width < LEAST_ZOOMED ? [] : [Math.max(NARROWEST, Math.round(scene.width / 2))];
    for (const width of new Set([scene.width, 320, ...zoomed])) {
      await viewer.show(scene, { theme: 'light', language: 'pseudo' }, width);
      expect.soft(await findCut(viewer.page), `${width} px`).toEqual([]);
    }
  });

  it.each(NAMES)('in forced colours all that can be operated in %s can be told, and what had a ground has an edge', async (name) => {
    await session.setMedia(viewer.page, {});
    await viewer.show(toScene(name), LIGHT);
    await noteGrounds(viewer.page);
    await session.setMedia(viewer.page, { forcedColors: true });
    expect(await findUntold(viewer.page)).toEqual([]);
  });
});

describe('the scenes in Firefox', () => {
  let served: Served;
  let session: BrowserSession;
  let viewer: SceneViewer;
  beforeAll(async () => {
    ({ served, session, viewer } = await openGallery('firefox'));
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });

  it('are all shown without an error', async () => {
    const faults: Record<string, string[]> = {};
    for (const scene of viewer.scenes) {
      await viewer.show(scene, LIGHT);
      faults[scene.name] = viewer.takeFaults();
    }
    expect(faults).toEqual(Object.fromEntries(NAMES.map((name) => [name, []])));
  });

  it('can be told in forced colours', async () => {
    await session.setMedia(viewer.page, { forcedColors: true });
    const untold: Record<string, string[]> = {};
    for (const scene of viewer.scenes) {
      await viewer.show(scene, LIGHT);
      untold[scene.name] = await findUntold(viewer.page);
    }
    expect(untold).toEqual(Object.fromEntries(NAMES.map((name) => [name, []])));
  });
});
