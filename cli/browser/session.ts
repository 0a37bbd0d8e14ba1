import type { Browser, Page, Viewport } from 'puppeteer-core';

export type { Page } from 'puppeteer-core';

/** The two browsers that the driver knows. */
export type BrowserName = 'chromium' | 'firefox';

/** The two colour schemes that a page can be asked to prefer. */
export type ColorScheme = 'light' | 'dark';

/** Preferences of the reader that a page asks for by media queries. */
export interface MediaPreferences {
  /** Answer to `prefers-color-scheme`. */
  readonly colorScheme?: ColorScheme;
  /** Answer to `prefers-reduced-motion: reduce`. */
  readonly reducedMotion?: boolean;
  /** Answer to `forced-colors: active`. */
  readonly forcedColors?: boolean;
}

/** Size of pages where none is asked for. */
export const DEFAULT_VIEWPORT: Viewport = { width: 1280, height: 800 };

/** What a browser is started with. */
export interface LaunchChoices {
  /** Folders of unpacked extensions; the first is the one that the session speaks of. */
  readonly extensions: readonly string[];
  /** Without a window (true) or with one (false: needs a display). */
  readonly headless: boolean;
  /** A profile folder to keep and come back to; without it a temporary one, removed by `close`. */
  readonly profile?: string;
  /** Port of a proxy on 127.0.0.1 that gets every request, loopback ones too. */
  readonly proxyPort?: number;
  /** Leaves the welcome page open that the extension shows when it was installed. */
  readonly keepsWelcome?: boolean;
  /** Draws letters the same on every machine, whatever it does to fit them to its own screen; only Chromium has this. */
  readonly drawsAlike?: boolean;
  /** More preferences; only Firefox reads them. */
  readonly firefoxPrefs?: Readonly<Record<string, string | number | boolean>>;
}

/** How long and for what to wait on an extension page. */
export interface ExtensionPageChoices {
  /** A CSS selector that tells that the page has drawn itself; without it the document only has to be loaded. */
  readonly ready?: string;
  /** Size of the page; the usual one without it. */
  readonly viewport?: Viewport;
}

/** The real popup of the toolbar button. */
export interface Popup {
  /** The popup as a page to click in; only Chromium gives one. In Firefox open the same file by `openExtensionPage`. */
  readonly page: Page | null;
  /** Its size in CSS pixels. */
  size(): Promise<{ readonly width: number; readonly height: number }>;
  /** A picture of it (PNG). */
  screenshot(): Promise<Uint8Array>;
  /** Closes it and waits until it is gone. */
  close(): Promise<void>;
}

/** A started browser with the extension in it: the same calls for Chromium and Firefox. */
export interface BrowserSession {
  /** Which browser this is. */
  readonly name: BrowserName;
  /** Puppeteer's own handle, for what this interface lacks. */
  readonly browser: Browser;
  /** The ids under which the browser runs the extensions, in the order they were given. */
  readonly extensionIds: readonly string[];
  /** Opens an address in a new tab and waits for its load event; `null` opens an empty tab. */
  openPage(url: string | null, viewport?: Viewport): Promise<Page>;
  /** The whole address of a file of the first extension. */
  extensionUrl(path: string): string;
  /** Opens a page of the first extension in a new tab and waits until it is there. */
  openExtensionPage(path: string, choices?: ExtensionPageChoices): Promise<Page>;
  /** Presses the first extension's toolbar button over a page, or does what `press` does instead, and waits until the popup is drawn. */
  openPopup(over: Page, press?: () => Promise<unknown>): Promise<Popup>;
  /** Loads the first extension anew from its folder, as an update does, and waits until its new background has started. */
  reloadExtension(): Promise<void>;
  /** Switches the first extension off or on, as its switch on the browser's page of extensions does. */
  setEnabled(isOn: boolean): Promise<void>;
  /** Stops the first extension's background as an idle stop does and waits until it is gone. */
  stopBackground(): Promise<void>;
  /** Whether the first extension's background runs now; asking does not wake it. */
  isBackgroundRunning(): Promise<boolean>;
  /** Makes a page answer `prefers-color-scheme` so (Firefox: all pages). */
  setColorScheme(page: Page, scheme: ColorScheme): Promise<void>;
  /** Makes a page answer these media queries so and forgets earlier ones (Firefox: all pages). */
  setMedia(page: Page, media: MediaPreferences): Promise<void>;
  /** Ends the browser with all its processes and removes its temporary profile. */
  close(): Promise<void>;
}
