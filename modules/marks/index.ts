import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { toMarksCss } from './to-marks-css.ts';

const WXT_START = '\0virtual:wxt-unlisted-script-entrypoint?';

// WXT puts code around every script that reports an error of its start and throws it again; the report is empty in what
// is shipped, and the code would be on every page.
const startPlainly = {
  name: 'start-plainly',
  enforce: 'pre' as const,
  load: (id: string) =>
    id.startsWith(WXT_START) ? `import script from ${JSON.stringify(id.slice(WXT_START.length))}; script.main();` : undefined,
};

// One character beyond Latin-1 and the browser keeps the whole script in memory, in each process, with two bytes a character.
const plainAscii = {
  name: 'plain-ascii',
  generateBundle: (_: unknown, bundle: Record<string, { type: string; code?: string }>) => {
    const script = bundle['reader.js'];
    if (script?.code !== undefined) script.code = script.code.replace(/[^\0-\x7f]/g, toEscape);
  },
};

// As it may stand in a string, a template or a regular expression.
function toEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * Declares the reader as a content script and its marks as a style sheet. The reader is an unlisted script and not
 * one of WXT's content scripts, because WXT's start-up posts an event with the extension's id that any page can see
 * (docs/adr/0003).
 */
export default defineWxtModule({
  name: 'marks',
  setup(wxt) {
    addViteConfig(wxt, () => ({ plugins: [startPlainly, plainAscii] }));
    wxt.hooks.hook('build:publicAssets', (_, files) => {
      files.push({ relativeDest: 'marks.css', contents: toMarksCss(wxt.config.browser) });
    });
    wxt.hooks.hook('build:manifestGenerated', (_, manifest) => {
      const script = {
        matches: manifest.host_permissions ?? [],
        js: ['reader.js'],
        css: ['marks.css'],
        // Chromium reads and ignores the origin of a manifest's style sheet.
        css_origin: wxt.config.browser === 'firefox' ? 'user' : 'author',
        run_at: 'document_start' as const,
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      };
      manifest.content_scripts = [script];
    });
  },
});
