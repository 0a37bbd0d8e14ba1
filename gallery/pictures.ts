import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../cli/browser/launch.ts';
import { serveFolder } from '../cli/browser/serve.ts';
import type { BrowserName } from '../cli/browser/session.ts';
import { openScenes, type SceneFacts, type SceneViewer, takePicture } from './driver.ts';
import { BUILT, buildGallery } from './vite.ts';

/** The themes that are kept in pictures. */
export const PICTURED = ['light', 'dark'] as const;
/** One of them. */
export type PicturedTheme = (typeof PICTURED)[number];

/** Builds the gallery, opens it in a browser, and closes both when what is done with it is done. */
export async function withScenes<Result>(name: BrowserName, work: (viewer: SceneViewer) => Promise<Result>): Promise<Result> {
  await buildGallery();
  const served = await serveFolder(BUILT);
  try {
    const session = await launchBrowser(name, { extensions: [], headless: true, drawsAlike: true });
    try {
      return await work(await openScenes(session, served.origin));
    } finally {
      await session.close();
    }
  } finally {
    await served.close();
  }
}

/** Gives a picture of every scene in light and dark to whoever keeps it. */
export async function takePictures(
  viewer: SceneViewer,
  keep: (scene: SceneFacts, theme: PicturedTheme, picture: Uint8Array) => Promise<void>,
): Promise<void> {
  for (const scene of viewer.scenes) {
    for (const theme of PICTURED) {
      await viewer.show(scene, { theme, language: 'en' });
      await keep(scene, theme, await takePicture(viewer));
    }
  }
}

/** Saves the pictures in a folder and gives their number. */
export async function savePictures(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  let count = 0;
  await withScenes('chromium', (viewer) =>
    takePictures(viewer, async ({ name }, theme, picture) => {
      await writeFile(join(folder, `${name}.${theme}.png`), picture);
      count += 1;
    }),
  );
  return count;
}
