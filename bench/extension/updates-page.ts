import type { Page } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';

const TYPED = 'input:not([type=checkbox]):not([type=file])';

/** Adds the feed at an address as a reader does, up to the last button: pressing that starts its first update. */
export async function typeFeed(updates: Page, address: string): Promise<void> {
  await press(updates, 'Add a feed');
  await (await updates.waitForSelector(TYPED))?.type(address);
  await press(updates, 'Look there');
  await until('the fingerprint', () => updates.evaluate(() => document.body.innerText.includes('Compare the fingerprint')));
  await (await updates.waitForSelector(TYPED))?.type('Bench');
}

/** Confirms the feed that was typed. @returns when, in milliseconds since 1970 */
export function confirmFeed(updates: Page): Promise<number> {
  return press(updates, 'It is the same, add the feed');
}

/** Checks now, however long ago the last check was. @returns when, in milliseconds since 1970 */
export async function checkNow(updates: Page): Promise<number> {
  await until('the last check to be over', () => updates.evaluate(() => !document.querySelector('[aria-disabled=true]')), {
    deadline: 60_000,
  });
  await updates.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
    const area = (browser ?? chrome)?.storage.local;
    const { schedule = {} } = (await area?.get('schedule')) ?? {};
    for (const one of Object.values(schedule)) one.lastAt = 0;
    await area?.set({ schedule });
  });
  return press(updates, 'Check now');
}

// By a real click: Firefox asks for permissions after no other.
async function press(page: Page, name: string): Promise<number> {
  await page.bringToFront();
  const button = await until(`the button ${name}`, async () => {
    const found = await page.evaluateHandle(
      (wanted) => [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === wanted) ?? null,
      name,
    );
    return found.asElement();
  });
  const at = Date.now();
  await (button as unknown as { click(): Promise<void> }).click();
  return at;
}

interface Api {
  readonly storage: {
    readonly local: {
      get(key: string): Promise<{ schedule?: Record<string, { lastAt: number }> }>;
      set(values: object): Promise<void>;
    };
  };
}
