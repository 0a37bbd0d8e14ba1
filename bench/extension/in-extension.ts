import type { BrowserSession, Page } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { bundleExtensionCode } from '../bundle.ts';
import type { InExtension } from '../in-extension/index.ts';

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
}

interface Place {
  evaluate(code: string): Promise<unknown>;
}

/** Puts the bench's code into a page of the extension and into its background. */
export async function enterExtension(session: BrowserSession, page: Page): Promise<Inside> {
  const code = await bundleExtensionCode();
  const background = session.name === 'chromium' ? await openWorker(session) : page;
  for (const place of new Set<Place>([page, background])) await place.evaluate(code);
  return { page: toCall(page), background: toCall(background) };
}

function toCall(place: Place): Call {
  const call = (name: string, ...values: readonly unknown[]) =>
    place.evaluate(`globalThis.parallaxBench[${JSON.stringify(name)}](...${JSON.stringify(values)})`);
  return call as Call;
}

async function openWorker({ browser, extensionUrl }: BrowserSession): Promise<Place> {
  const target = await until('the background', () =>
    browser.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(extensionUrl(''))),
  );
  const worker = await target.worker();
  if (worker === null) throw new Error('The background cannot be reached.');
  return worker;
}
