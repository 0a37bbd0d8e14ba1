import type { SiteMode } from '../../lib/domain/settings.ts';

/** What the browser lets the extension read, and the ways to change that. */
export interface SiteAccess {
  /** Whether it may read every site; undefined until the browser has said. */
  readonly all: boolean | undefined;
  /** Chosen sites that it may not read. */
  readonly notAllowed: readonly string[];
  /** Whether the permission for every site can be given back here; else that is done on the browser's own page. */
  readonly isGivenBackHere: boolean;
  /** Takes a mode; the browser asks where the mode needs more than it allows. Gives whether it was taken. */
  readonly onMode: (mode: SiteMode) => Promise<boolean>;
  /** Adds a chosen site; the browser may ask. Gives whether it was taken. */
  readonly onChoose: (site: string) => Promise<boolean>;
  readonly onAllow: (sites: readonly string[] | 'all') => Promise<boolean>;
  readonly onGiveBack: () => void;
}
