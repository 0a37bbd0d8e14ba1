import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The bench's page side with the product's own sources, as one script that can be put into any page; names stay readable in profiles. */
export function bundlePageCode(): Promise<string> {
  return bundle('./in-page/index.ts');
}

/** What the bench runs in the extension's own pages and its background, as one script. */
export function bundleExtensionCode(): Promise<string> {
  return bundle('./in-extension/index.ts');
}

/**
 * The client of updates as one script, for its size: with the checks of records (lib/edition), or without, for these ship once and
 * serve others, too.
 */
export function bundleUpdatesClient(checks: 'with-checks' | 'alone'): Promise<string> {
  return bundle('./in-extension/updates-client.ts', { minify: true, without: checks === 'alone' ? /\/lib\/edition\//u : undefined });
}

interface BundleChoices {
  readonly minify?: boolean;
  /** Files that are left out, by their path. */
  readonly without?: RegExp | undefined;
}

async function bundle(entry: string, { minify = false, without }: BundleChoices = {}): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify,
      target: 'esnext',
      // Only a module may be without what it imports.
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: [without ? 'es' : 'iife'], name: 'parallaxBenchCode' },
      ...(without && { rollupOptions: { external: (id: string) => without.test(id) } }),
    },
  });
  const chunks = (Array.isArray(output) ? output : [output]).flatMap((one) => ('output' in one ? one.output : []));
  const code = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : []));
  if (code.length !== 1) throw new Error(`Vite made ${code.length} scripts of the page code instead of one.`);
  return `${code.join('')};undefined`;
}
