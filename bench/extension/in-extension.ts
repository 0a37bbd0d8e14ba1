import type { BrowserSession, Page } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { bundleExtensionCode } from '../bundle.ts';
import type { InExtension } from '../in-extension/index.ts';
import { startSampling } from './own-stretches.ts';

type WebWorker = NonNullable<Awaited<ReturnType<ReturnType<BrowserSession['browser']['targets']>[number]['worker']>>>;

type Call = <Name extends keyof InExtension>(
  name: Name,
  ...values: Parameters<InExtension[Name]>
) => Promise<Awaited<ReturnType<InExtension[Name]>>>;

/** Where the bench's code runs in the extension. */
export interface Inside {
  /** A page of it, where the popup would be. */
  readonly page: Call;
  /** Its background; in Firefox that page, which shares one event loop with the background. */
  readonly background: Call;
  /** Samples the background: see startSampling. Firefox has no such thing. */
  readonly sample?: () => Promise<() => Promise<readonly number[]>>;
}

interface Place {
  evaluate(code: string): Promise<unknown>;
}

/** Puts the bench's code into a page of the extension and into its background. */
export async function enterExtension(session: BrowserSession, page: Page): Promise<Inside> {
  const code = await bundleExtensionCode();
  await page.evaluate(code);
  if (session.name === 'firefox') return { page: toCall(page), background: toCall(page) };
  const worker = await openWorker(session);
  await worker.evaluate(code);
  return { page: toCall(page), background: toCall(worker), sample: () => startSampling(worker.client) };
}

function toCall(place: Place): Call {
  const call = (name: string, ...values: readonly unknown[]) =>
    place.evaluate(`globalThis.parallaxBench[${JSON.stringify(name)}](...${JSON.stringify(values)})`);
  return call as Call;
}

async function openWorker(session: BrowserSession): Promise<WebWorker> {
  const url = session.extensionUrl('background.js');
  const target = await until('the background', () => session.browser.targets().find((one) => one.url() === url));
  const worker = await target.worker();
  if (worker === null) throw new Error('The background cannot be reached.');
  return worker;
}
