/** A rectangle in CSS pixels of the window. */
export interface CardRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A host with a closed root and what is in it. */
export interface CardOutline {
  /** Local name of the host. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly rect: CardRect;
  /** Whether the host is a popover and shown. */
  readonly openPopover: boolean;
  /** Whether the host hangs on the document element or in a modal or fullscreen element. */
  readonly parent: 'document' | 'modal';
  /** The text as a reader sees it, styles left out. */
  readonly text: string;
  readonly html: string;
}

/** An element inside a closed root. */
export interface CardElement {
  readonly tag: string;
  readonly text: string;
  /** Its `aria-label`. */
  readonly label: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly rect: CardRect;
  readonly visible: boolean;
}

interface OneElement {
  readonly selector: string;
  /** Which match, when there are more; the first without it. */
  readonly index?: number;
}

/** What the probe can be asked. */
export type ProbeRequest =
  | { readonly ask: 'outline' | 'active' }
  | { readonly ask: 'find'; readonly selector: string }
  | ({ readonly ask: 'make-up-press' } & OneElement)
  | ({ readonly ask: 'styles'; readonly properties: readonly string[]; readonly pseudo?: string } & OneElement);
