import { LAYER_CLASS } from './leftovers.ts';

/**
 * Style of our one element in a page: a popover over the whole window that takes no pointer but where the card is. Its root is
 * closed, so that the page cannot read the card; the page's styles end at it.
 */
export const LAYER_CSS = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; inline-size: auto !important; block-size: auto !important;
  margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; overflow: visible !important;
  pointer-events: none !important; opacity: 1 !important; visibility: visible !important }
:host(:popover-open) { display: block !important }
:host(:not(:popover-open)) { display: none !important }
@media print { :host { display: none !important } }
.${LAYER_CLASS} > .spot { position: fixed; z-index: 1; pointer-events: auto; inline-size: min(calc(420 * var(--px)), calc(100vw - 16px)); display: grid }
.${LAYER_CLASS} > .spot > * { max-block-size: inherit }
.${LAYER_CLASS} > .sheet-spot { inline-size: auto }
.${LAYER_CLASS} > .ring { position: fixed; pointer-events: none; border-radius: 3px; outline: 1.5px solid var(--mark); outline-offset: 1px }
`;

/** A style sheet that a root adopts: one parsed from an element would be the page's policy to allow. */
export function toSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
