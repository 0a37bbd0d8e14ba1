import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

const ENTRY = fileURLToPath(new URL('../playground/frameworks/index.js', import.meta.url));

const svelte: Plugin = {
  name: 'svelte',
  transform: (code, id) => (id.endsWith('.svelte') ? compile(code, { generate: 'client', filename: id }).js.code : null),
};

/** The one view in all rendering libraries, as one script for a page. */
export async function bundleFrameworks(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [svelte],
    build: { write: false, lib: { entry: ENTRY, formats: ['iife'], name: 'frameworks' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('Vite gave no bundle');
  return output.output[0].code;
}
