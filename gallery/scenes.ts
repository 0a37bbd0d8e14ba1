import type { Scene } from '../components/fixtures/scenes/scene.ts';

const FILES = import.meta.glob<{ readonly SCENES: readonly Scene[] }>('../components/fixtures/scenes/*.scenes.tsx', { eager: true });

/** Every scene there is, by file. */
export const SCENES: readonly Scene[] = Object.values(FILES).flatMap((file) => file.SCENES);
