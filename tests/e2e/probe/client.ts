import type { Frame, Page } from 'puppeteer-core';
import { until } from '../../../cli/browser/until.ts';
import type { CardElement, CardOutline, CardRect, ProbeRequest } from './protocol.ts';

/** Asks the probe in a page or frame and hands back its answer as it came. */
export async function askProbe(page: Page | Frame, request: ProbeRequest): Promise<unknown> {
  const answer = await page.evaluate((question) => {
    let heard: string | null = null;
    const listen = (event: Event) => {
      heard = event instanceof CustomEvent && typeof event.detail === 'string' ? event.detail : null;
    };
    document.addEventListener('parallax-probe-answer', listen);
    document.dispatchEvent(new CustomEvent('parallax-probe-ask', { detail: question }));
    document.removeEventListener('parallax-probe-answer', listen);
    return heard;
  }, JSON.stringify(request));
  if (answer === null) throw new Error(`The probe does not run in ${page.url()}: was it given to launchBrowser, and is this a web page?`);
  const reply = JSON.parse(answer) as { value?: unknown; error?: string };
  if (reply.error !== undefined) throw new Error(`The probe could not ${request.ask}: ${reply.error}`);
  return reply.value;
}

/** The hosts with a closed root that hang on the document (or in its modal dialog). */
export async function readCards(page: Page | Frame): Promise<CardOutline[]> {
  return (await askProbe(page, { ask: 'outline' })) as CardOutline[];
}

/** Whether an outline is of our card, shown and with its records loaded. */
export function isCardShown({ openPopover, text }: CardOutline): boolean {
  return openPopover && text.includes('Open the full view');
}

/** The elements in those roots that match a selector. */
export async function findInCards(page: Page | Frame, selector: string): Promise<CardElement[]> {
  return (await askProbe(page, { ask: 'find', selector })) as CardElement[];
}

/** Where the first (or index-th) match lies, in the page's CSS pixels. */
export async function cardRect(page: Page | Frame, selector: string, index = 0): Promise<CardRect> {
  const element = (await findInCards(page, selector))[index];
  if (element === undefined) throw new Error(`No card has ${selector} (${index}).`);
  return element.rect;
}

/** Waits for a card that fits and hands it back; the error says which cards there were. */
export async function waitForCard(page: Page | Frame, fits: (card: CardOutline) => boolean, timeoutMs = 5_000): Promise<CardOutline> {
  let last: CardOutline[] = [];
  try {
    return await until(
      'a card',
      async () => {
        last = await readCards(page);
        return last.find(fits);
      },
      { deadline: timeoutMs },
    );
  } catch {
    const seen = last.map(({ openPopover, text }) => `${openPopover ? 'open' : 'closed'}: ${text.slice(0, 200)}`);
    throw new Error(`No card that fits came in ${timeoutMs} ms; there were ${seen.length}: ${JSON.stringify(seen)}`);
  }
}

/** Waits until no card fits any more. */
export async function waitForNoCard(page: Page | Frame, fits: (card: CardOutline) => boolean, timeoutMs = 5_000): Promise<void> {
  await until('the card to go', async () => !(await readCards(page)).some(fits), { deadline: timeoutMs });
}

/** Waits until the card has stood where it is for as long as it takes until it can be pressed. */
export async function waitForSettled(page: Page | Frame): Promise<void> {
  await until('the card to settle', async () => (await findInCards(page, '[data-settled]')).length > 0);
}

/** Moves the real pointer to the middle of a match, once the card can be pressed, and presses it. */
export async function clickInCard(page: Page, selector: string, index = 0): Promise<void> {
  await waitForSettled(page);
  const { x, y, width, height } = await cardRect(page, selector, index);
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Has a script press a match, as somebody would who had found a way into the card. */
export async function makeUpPress(page: Page, selector: string): Promise<void> {
  await askProbe(page, { ask: 'make-up-press', selector });
}

/** The focused element inside the cards, or null when the focus is elsewhere. */
export async function activeInCards(page: Page | Frame): Promise<CardElement | null> {
  return (await askProbe(page, { ask: 'active' })) as CardElement | null;
}

/** Computed styles of a match. */
export async function stylesInCard(page: Page | Frame, selector: string, properties: readonly string[]): Promise<Record<string, string>> {
  return (await askProbe(page, { ask: 'styles', selector, properties })) as Record<string, string>;
}
