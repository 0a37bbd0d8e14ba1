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

/**
 * Declares the reader as a content script and its marks as a style sheet. The reader is an unlisted script and not
 * one of WXT's content scripts, because WXT's start-up posts an event with the extension's id that any page can see
 * (docs/adr/0003).
 */
export default defineWxtModule({
  name: 'marks',
  setup(wxt) {
    addViteConfig(wxt, () => ({ plugins: [startPlainly] }));
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
