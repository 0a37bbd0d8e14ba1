import type { BrowserSession } from '../browser/session.ts';

/** A picture and where it lies on another, in CSS pixels. */
export interface Laid {
  readonly picture: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** With the rim and the shadow that a popup has in a browser; else with a line at its left, as a panel has. */
  readonly isFramed?: boolean;
}

/** Lays a picture of a window of ours over one of a page, as a browser would: no driver takes a picture of both at once. */
export async function layOver(
  session: BrowserSession,
  ground: Uint8Array,
  { picture, width, height, left, top, isFramed = false }: Laid,
): Promise<Uint8Array> {
  const page = await session.openPage(null);
  const toAddress = (png: Uint8Array) => `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const rim = isFramed ? 'border-radius: 10px; box-shadow: 0 0 0 1px #0002, 0 8px 32px #0004' : 'box-shadow: -1px 0 #0003';
  await page.setContent(`<body style="margin: 0; background: #fff"><img src="${toAddress(ground)}" style="display: block">
    <img src="${toAddress(picture)}" style="position: absolute; left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px; ${rim}">`);
  const laid = await page.screenshot();
  await page.close();
  return laid;
}
