import type { Page } from 'puppeteer-core';
import type { Gecko } from './gecko.ts';
import { at } from './manifest.ts';
import type { Popup } from './session.ts';
import { until } from './until.ts';

const FIND = `
  const find = () => {
    const prefix = WebExtensionPolicy.getByID(input).getURL('');
    return [...document.querySelectorAll('browser.webextension-popup-browser')].find((one) => one.currentURI?.spec.startsWith(prefix));
  };`;

const PRESS = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  await ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(input).extension).openPopup(window, true);`;

const SIZE = `${FIND}
  const popup = find();
  if (!popup || popup.closest('panel')?.state !== 'open' || popup.webProgress?.isLoadingDocument) return null;
  const { width, height } = popup.getBoundingClientRect();
  return width > 0 && height > 0 ? { width, height } : null;`;

const PICTURE = `${FIND}
  const popup = find();
  const { width, height } = popup.getBoundingClientRect();
  const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, width, height), window.devicePixelRatio, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png');`;

const CLOSE = `${FIND} find()?.closest('panel')?.hidePopup();`;

/** Presses the toolbar button of an extension, or has it pressed, and waits until its panel is open and laid out. */
export async function openFirefoxPopup(
  gecko: Gecko,
  over: Page,
  id: string,
  press: () => Promise<unknown> = () => gecko.run(PRESS, id),
): Promise<Popup> {
  await over.bringToFront();
  await press();
  const size = () => until('the popup to be drawn', async () => boxOf(await gecko.run(SIZE, id)));
  await size();
  return {
    page: null,
    size,
    screenshot: async () => Buffer.from(String(await gecko.run(PICTURE, id)).replace(/^data:image\/png;base64,/, ''), 'base64'),
    close: async () => {
      await gecko.run(CLOSE, id);
      await until('the popup to be gone', async () => (await gecko.run(`${FIND} return find() === undefined;`, id)) === true);
    },
  };
}

function boxOf(value: unknown): { width: number; height: number } | null {
  const width = at(value, 'width');
  const height = at(value, 'height');
  return typeof width === 'number' && typeof height === 'number' ? { width, height } : null;
}
