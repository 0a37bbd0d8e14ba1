import type { SiteMode } from './settings.ts';

/** A topic that the page mentions. */
export interface TopicOnPage {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** Where its mentions stand in the text: 0 is the start of the page, 1 its end. */
  readonly positions: readonly number[];
}

/**
 * What is known of the page in the tab; `topics` most mentioned first. `unread`: nobody is there who could read it; `idle`: somebody
 * is, and waits for the reader's click; `pasted`: it is a text that the reader pasted.
 */
export interface PageState {
  readonly kind: 'reading' | 'unsupported' | 'forbidden' | 'closed' | 'unread' | 'idle' | 'ready' | 'pasted';
  readonly host?: string;
  /** Whether the page's site is read. */
  readonly marksOn: boolean;
  /** Where pages are read, or that they are nowhere. */
  readonly everywhere: SiteMode | 'off';
  readonly topics: readonly TopicOnPage[];
  /**
   * What may be less than all: text was left `unread`, reading it `failed`, the page can show no card (`cardless`), or what the
   * reader has switched `off` is not counted.
   */
  readonly limits?: readonly ('unread' | 'failed' | 'cardless' | 'off')[];
}
