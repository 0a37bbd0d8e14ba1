import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build, createServer, type InlineConfig, type Plugin, type ViteDevServer } from 'vite';
import { UI_LANGUAGES } from '../lib/domain/language.ts';
import { compileCatalogue } from '../modules/catalogues/compile-catalogue.ts';
import { readCatalogueText } from '../modules/catalogues/read-catalogue-text.ts';

const toPath = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ROOT = toPath('..');
/** Where the built gallery stands. */
export const BUILT = toPath('../.output/gallery');

/** Serves the gallery from its sources to this machine alone; what is changed in them is shown at once. */
export async function serveGallery(port: number | undefined): Promise<ViteDevServer> {
  const server = await createServer({
    ...toConfig(),
    server: { host: '127.0.0.1', ...(port === undefined ? {} : { port, strictPort: true }) },
  });
  return server.listen();
}

/** Builds the gallery into a folder that any server can serve. */
export async function buildGallery(): Promise<void> {
  await build({
    ...toConfig(),
    logLevel: 'warn',
    build: { outDir: BUILT, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 2000 },
  });
}

function toConfig(): InlineConfig {
  return {
    configFile: false,
    root: toPath('.'),
    base: './',
    publicDir: false,
    experimental: { bundledDev: true },
    cacheDir: toPath('../.output/.gallery-cache'),
    plugins: [preact(), catalogues()],
  };
}

/** The catalogues as the build of the extension compiles them, read anew each time they are asked for. */
function catalogues(): Plugin {
  const files = UI_LANGUAGES.map((language) => ({
    name: `catalogues/${language}.json`,
    toText: () => JSON.stringify(compileCatalogue(readCatalogueText(ROOT, language, 'all'), language).messages),
  }));
  return {
    name: 'catalogues',
    configureServer: ({ middlewares }) => {
      for (const { name, toText } of files) {
        middlewares.use(`/${name}`, (_, response) => response.setHeader('content-type', 'application/json').end(toText()));
      }
    },
    generateBundle() {
      for (const { name, toText } of files) this.emitFile({ type: 'asset', fileName: name, source: toText() });
    },
  };
}
