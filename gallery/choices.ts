/** Languages of the gallery: those of readers, and English with accents and longer words, in which nothing may be cut off. */
export const GALLERY_LANGUAGES = ['en', 'ru', 'kk', 'zh', 'pseudo'] as const;
/** One of them. */
export type GalleryLanguage = (typeof GALLERY_LANGUAGES)[number];

/** Looks of the gallery. */
export const THEMES = ['light', 'dark', 'light-contrast', 'dark-contrast'] as const;
/** One of them; more contrast is shown whatever the system asks for. */
export type Theme = (typeof THEMES)[number];

/** How a scene is shown. */
export interface Choices {
  readonly theme: Theme;
  readonly language: GalleryLanguage;
}

/** The scene that an address asks for and how; without a scene it asks for all of them. */
export interface Asked extends Choices {
  readonly scene: string | undefined;
  /** For pictures: the same letters on every machine. */
  readonly isTest: boolean;
}

/** Reads the query of the gallery's address: `?scene=card-full&theme=dark&lang=kk`. What it does not know is as if it were not there. */
export function toAsked(query: string): Asked {
  const asked = new URLSearchParams(query);
  return {
    scene: asked.get('scene') ?? undefined,
    theme: THEMES.find((theme) => theme === asked.get('theme')) ?? 'light',
    language: GALLERY_LANGUAGES.find((language) => language === asked.get('lang')) ?? 'en',
    isTest: asked.has('test'),
  };
}

/** The address of one scene. */
export function toAddress(scene: string, { theme, language }: Choices): string {
  return `?${new URLSearchParams({ scene, theme, lang: language }).toString()}`;
}
