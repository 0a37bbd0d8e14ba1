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

async function bundle(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['iife'], name: 'parallaxBenchCode' },
    },
  });
  const chunks = (Array.isArray(output) ? output : [output]).flatMap((one) => ('output' in one ? one.output : []));
  const code = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : []));
  if (code.length !== 1) throw new Error(`Vite made ${code.length} scripts of the page code instead of one.`);
  return `${code.join('')};undefined`;
}
