import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../cli/browser/launch.ts';
import { serveFolder } from '../cli/browser/serve.ts';
import type { GalleryLanguage } from './choices.ts';
import { openScenes, type SceneFacts, type SceneViewer, takePicture } from './driver.ts';
import { toReference } from './likeness.ts';
import { BUILT, buildGallery } from './vite.ts';

/** The themes that are kept in pictures. */
export const PICTURED = ['light', 'dark'] as const;
/** One of them. */
export type PicturedTheme = (typeof PICTURED)[number];

const REFERENCES = fileURLToPath(new URL('./references', import.meta.url));

/** Where the picture is kept that a scene is held against. */
export function toReferencePath(scene: string, theme: PicturedTheme): string {
  return join(REFERENCES, `${scene}.${theme}.png`);
}

/** Builds the gallery, opens it in Chromium, and closes both when what is done with it is done. */
async function withScenes<Result>(work: (viewer: SceneViewer) => Promise<Result>): Promise<Result> {
  await buildGallery();
  const served = await serveFolder(BUILT);
  try {
    const session = await launchBrowser('chromium', { extensions: [], headless: true, drawsAlike: true });
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
async function takePictures(
  viewer: SceneViewer,
  language: GalleryLanguage,
  keep: (scene: SceneFacts, theme: PicturedTheme, picture: Uint8Array) => Promise<void>,
): Promise<void> {
  for (const scene of viewer.scenes) {
    for (const theme of PICTURED) {
      await viewer.show(scene, { theme, language });
      await keep(scene, theme, await takePicture(viewer));
    }
  }
}

/** Saves the pictures in a folder, in one language, and gives their number. */
export async function savePictures(folder: string, language: GalleryLanguage): Promise<number> {
  await mkdir(folder, { recursive: true });
  return save(language, (scene, theme, picture) => writeFile(join(folder, `${scene}.${theme}.png`), picture));
}

/** Takes every scene as it is now for what it has to look like; references of scenes that are gone go. Gives their number. */
export async function renewReferences(): Promise<number> {
  await rm(REFERENCES, { recursive: true, force: true });
  await mkdir(REFERENCES);
  return save('en', (scene, theme, picture) => writeFile(toReferencePath(scene, theme), toReference(picture)));
}

async function save(
  language: GalleryLanguage,
  keep: (scene: string, theme: PicturedTheme, picture: Uint8Array) => Promise<void>,
): Promise<number> {
  let count = 0;
  await withScenes((viewer) =>
    takePictures(viewer, language, async ({ name }, theme, picture) => {
      await keep(name, theme, picture);
      count += 1;
    }),
  );
  return count;
}
