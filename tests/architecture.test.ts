import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RECORD_KINDS } from '../lib/domain/record-kind.ts';
import {
  checkImports,
  findCycles,
  findLong,
  findUndocumented,
  type SourceFile,
  toArgumentKeys,
  toImports,
  toMembers,
} from './house-rules.ts';

const ROOT = join(import.meta.dirname, '..');
const FILES: readonly SourceFile[] = globSync('{lib,components,entrypoints,modules,cli,bench,gallery}/**/*.{ts,tsx,mts,js,mjs,jsx}', {
  cwd: ROOT,
})
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted()
  .map((path) => ({ path, code: readFileSync(join(ROOT, path), 'utf8') }));
const fileAt = (path: string) => FILES.find((file) => file.path === path)!;

describe('the house as it stands', () => {
  it('was read', () => {
    expect(FILES.length).toBeGreaterThan(100);
    expect(new Set(FILES.map(({ path }) => path.split('/')[0]))).toEqual(
      new Set(['lib', 'components', 'entrypoints', 'modules', 'cli', 'bench', 'gallery']),
    );
  });

  it('imports only what the table allows', () => {
    expect(checkImports(FILES)).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(findCycles(FILES)).toEqual([]);
  });

  it('says of every export of lib/ what it is', () => {
    expect(findUndocumented(FILES)).toEqual([]);
  });

  it('has no file of more than 400 lines', () => {
    const tests = globSync('tests/**/*.{ts,js}', { cwd: ROOT }).map((path) => ({ path, code: readFileSync(join(ROOT, path), 'utf8') }));
    expect(findLong([...FILES, ...tests], 400)).toEqual([]);
  });

  it('answers every message', () => {
    const messages = toMembers(fileAt('lib/messaging/page-to-background.ts'), 'PageToBackground');
    expect(messages).toContain('load-brief');
    expect(toArgumentKeys(fileAt('entrypoints/background/index.ts'), 'answer').toSorted()).toEqual(messages.toSorted());
  });

  it('has a folder under data/ for every kind of record, but for changes where there are none, one for the feed, and no other', () => {
    const folders = readdirSync(join(ROOT, 'data'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect([...new Set([...folders.map(({ name }) => name), 'changes'])].toSorted()).toEqual([...RECORD_KINDS, 'feed'].toSorted());
  });
});

const STANDING: readonly SourceFile[] = [
  ...[
    'domain/topic',
    'text/fold',
    'matching/find',
    'edition/parse',
    'corpus/compile',
    'store/open',
    'sync/run',
    'publish/sign',
    'views/use-corpus',
    'search/find',
    'pins/keep',
    'messaging/ask',
    'page/paint',
  ].map((name) => ({ path: `lib/${name}.ts`, code: '' })),
  ...['components/card/Card.tsx', 'components/fixtures/briefs.ts', 'modules/corpus/index.ts', 'modules/corpus/read-data-folder.ts'].map(
    (path) => ({ path, code: '' }),
  ),
  ...[
    'entrypoints/background.ts',
    'entrypoints/popup/use-tab.ts',
    'entrypoints/shell/show-window.tsx',
    'entrypoints/reader/stages.ts',
    'cli/browser/chromium.ts',
    'cli/start.ts',
    'bench/lab.ts',
    'components/fixtures/scenes/scene.ts',
    'lib/store/open.test.ts',
    'tests/rules.ts',
  ].map((path) => ({ path, code: '' })),
];
const problemsOf = (path: string, specifier: string) => checkImports([...STANDING, { path, code: `import '${specifier}';` }]);

/** [who, imports what, why it is refused] */
const REFUSED: readonly (readonly [path: string, specifier: string, reason: string])[] = [
  ['lib/domain/new.ts', 'valibot', 'the domain has no packages'],
  ['lib/domain/new.ts', '../text/fold.ts', 'nor anything else of ours'],
  ['lib/text/new.ts', '../matching/find.ts', 'text is under matching'],
  ['lib/matching/new.ts', '../store/open.ts', 'matching works on strings alone'],
  ['lib/matching/new.ts', 'node:fs', 'and in a page'],
  ['lib/edition/new.ts', '../corpus/compile.ts', 'an edition is read without its compiler'],
  ['lib/edition/new.ts', 'yaml', 'its wire format is JSON'],
  ['lib/corpus/new.ts', 'node:fs', 'the compiler gets contents, not paths'],
  ['lib/corpus/new.ts', '../store/open.ts', 'and stores nothing'],
  ['lib/export/new.ts', '../corpus/compile.ts', 'an edition is taken along without its compiler'],
  ['lib/export/new.ts', 'node:fs', 'as texts, not as files'],
  ['lib/store/new.ts', '../messaging/ask.ts', 'the store sends nothing'],
  ['lib/store/new.ts', '../corpus/compile.ts', 'nor compiles'],
  ['lib/sync/new.ts', 'idb', 'the database arrives as a parameter'],
  ['lib/publish/new.ts', 'node:fs', 'files of a feed are made without a disk'],
  ['lib/publish/new.ts', '../store/open.ts', 'and come from no database'],
  ['entrypoints/background.ts', '../lib/publish/sign.ts', 'keys are for whoever publishes'],
  ['lib/messaging/new.ts', '../store/open.ts', 'messages carry answers, they do not find them'],
  ['lib/messaging/new.ts', 'preact', 'nor draw'],
  ['lib/page/new.ts', '../messaging/ask.ts', 'the page side gets callbacks instead'],
  ['lib/page/new.ts', 'wxt/browser', 'and knows no extension API'],
  ['lib/other/new.ts', '../domain/topic.ts', 'a folder of lib/ that the table does not have'],
  ['components/card/New.tsx', '../../lib/store/open.ts', 'views fetch nothing'],
  ['components/card/New.tsx', '../../lib/messaging/ask.ts', 'and ask nobody'],
  ['components/card/New.tsx', 'wxt/browser', 'in no browser in particular'],
  ['components/card/New.tsx', 'icu-minify/compile', 'messages are compiled by the build'],
  ['components/card/New.tsx', '../fixtures/briefs.ts', 'fixtures are for tests'],
  ['modules/new.ts', '../lib/page/paint.ts', 'the build draws nothing'],
  ['modules/new.ts', 'preact', 'with nothing'],
  ['cli/new.ts', '../lib/page/paint.ts', 'a terminal has no page'],
  ['cli/new.ts', '../modules/corpus/index.ts', 'of the build only the reader of data/'],
  ['cli/new.ts', 'puppeteer-core', 'browsers are driven in cli/browser'],
  ['cli/browser/new.ts', '../start.ts', 'which is under the commands'],
  ['bench/goals/new.ts', '../../lib/page/paint.ts', 'page code is measured in a page'],
  ['bench/in-page/new.ts', 'node:fs', 'where there are no files'],
  ['bench/in-page/new.ts', '../../lib/store/open.ts', 'and no database of ours'],
  ['cli/new.ts', '../bench/lab.ts', 'nothing that ships needs the bench'],
  ['gallery/new.ts', '../lib/store/open.ts', 'the gallery shows views without a corpus around them'],
  ['gallery/new.ts', '../components/fixtures/briefs.ts', 'it takes its scenes whole'],
  ['gallery/new.ts', '../components/styles/card.css?inline', 'and every style sheet as it stands in its folder'],
  ['entrypoints/reader/new.ts', '../../lib/store/open.ts', 'a database opened in a page belongs to the page'],
  ['entrypoints/reader/new.ts', '../../lib/edition/parse.ts', 'nor is the corpus read there'],
  ['entrypoints/card/New.tsx', '../../lib/sync/run.ts', 'or fetched'],
  ['entrypoints/element-painter.ts', '../lib/store/open.ts', 'the same for the other painter'],
  ['entrypoints/card/New.tsx', '../../components/styles/card.css', 'a style sheet in a page is text, not a link'],
  ['entrypoints/popup/New.tsx', '../../components/styles/card.css?inline', 'elsewhere it is a link'],
  ['entrypoints/background.ts', '../lib/corpus/compile.ts', 'the compiler does not ship'],
  ['entrypoints/popup/New.tsx', '../background.ts', 'an entrypoint imports no other'],
  ['entrypoints/popup/New.tsx', '../reader/stages.ts', 'nor its parts'],
  ['entrypoints/card/New.tsx', '../shell/show-window.tsx', 'what our pages begin with is for no page of the web'],
  ['entrypoints/popup/New.tsx', 'webextension-polyfill', 'the browser comes through WXT'],
  ['lib/store/new.ts', './open.test.ts', 'tests are not imported'],
  ['cli/new.ts', '../tests/rules.ts', 'nor what stands under tests/'],
  ['lib/store/new.ts', '@/lib/domain/topic.ts', 'a path that a WXT module cannot load'],
  ['lib/store/new.ts', '../domain/gone.ts', 'a file that is not there'],
  ['lib/store/new.ts', '../domain/topic', 'a file without its ending'],
  ['lib/store/new.ts', '../../package.json', 'a file outside the house'],
];

const ALLOWED: readonly (readonly [path: string, specifier: string])[] = [
  ['lib/store/new.ts', 'idb'],
  ['lib/store/new.ts', '../domain/topic.ts'],
  ['lib/corpus/new.ts', 'yaml'],
  ['lib/export/new.ts', 'papaparse'],
  ['lib/publish/new.ts', '@tufjs/models'],
  ['lib/publish/new.ts', '../sync/run.ts'],
  ['lib/page/new.ts', 'mark.js'],
  ['lib/messaging/new.ts', 'wxt/browser'],
  ['components/card/New.tsx', 'preact/hooks'],
  ['cli/new.ts', '../modules/corpus/read-data-folder.ts'],
  ['cli/browser/new.ts', 'puppeteer-core'],
  ['entrypoints/card/New.tsx', '../../components/styles/card.css?inline'],
  ['entrypoints/popup/New.tsx', './use-tab.ts'],
  ['entrypoints/sidepanel/New.tsx', '../../components/styles/card.css'],
  ['entrypoints/popup/New.tsx', '../shell/show-window.tsx'],
  ['entrypoints/popup/New.tsx', '../../lib/store/open.ts'],
  ['lib/store/new.test.ts', 'node:fs'],
  ['gallery/new.ts', '../components/fixtures/scenes/scene.ts'],
  ['components/fixtures/new.ts', '../../lib/store/open.ts'],
];

describe('the import table', () => {
  it.each(REFUSED)('%s may not import %s: %s', (path, specifier) => {
    expect(problemsOf(path, specifier)).toEqual(
      path.startsWith('lib/other') ? [`${path} is in no layer`] : [`${path} may not import ${specifier}`],
    );
  });

  it.each(ALLOWED)('%s may import %s', (path, specifier) => {
    expect(problemsOf(path, specifier)).toEqual([]);
  });

  it.each([
    ['of names', "import { a } from 'x';"],
    ['of types', "import type { A } from 'x';"],
    ['of one type among names', "import { type A } from 'x';"],
    ['for its effect', "import 'x';"],
    ['passed on', "export { a } from 'x';"],
    ['passed on whole', "export * from 'x';"],
    ['of types passed on', "export type { A } from 'x';"],
    ['later', "const a = await import('x');"],
    ['inside a type', "type A = import('x').A;"],
    ['of a module as a type', "type A = typeof import('x');"],
    ['by require', "const a = require('x');"],
    ['over several lines', "import {\n  a,\n} from 'x';"],
    ['beside JSX', "import 'x'; const a = <b>{'import y'}</b>;"],
  ])('sees an import %s', (_, code) => {
    expect(toImports({ path: 'a.tsx', code })).toEqual(['x']);
  });

  it.each([
    ['in a comment', "// import 'x';"],
    ['in a text', 'const a = "import \'x\'";'],
    ['in a template', "const a = `import 'x'`;"],
  ])('sees none %s', (_, code) => {
    expect(toImports({ path: 'a.ts', code })).toEqual([]);
  });

  it('refuses an import that is worked out at run time, and a file that cannot be read', () => {
    expect(checkImports([{ path: 'lib/text/a.ts', code: 'await import(name);' }])).toHaveLength(1);
    expect(() => checkImports([{ path: 'lib/text/a.ts', code: 'import {' }])).toThrow('lib/text/a.ts: ');
  });
});

describe('the rules beside it', () => {
  it.each([
    ['of two', { a: 'b', b: 'a' }, ['lib/a.ts -> lib/b.ts -> lib/a.ts']],
    ['of one', { a: 'a' }, ['lib/a.ts -> lib/a.ts']],
    ['behind a way in', { a: 'b', b: 'c', c: 'b' }, ['lib/b.ts -> lib/c.ts -> lib/b.ts']],
    ['none', { a: 'b', b: 'c', c: '' }, []],
  ])('a cycle is found: %s', (_, edges, cycles) => {
    const files = Object.entries(edges).map(([name, to]) => ({
      path: `lib/${name}.ts`,
      code: to && `import type { T } from './${to}.ts';`,
    }));
    expect(findCycles(files)).toEqual(cycles);
  });

  it.each([
    ['nothing before it', 'export const a = 1;', 1],
    ['a comment that is no doc', '// A.\nexport const a = 1;', 1],
    ['an empty doc', '/** */\nexport const a = 1;', 1],
    ['the doc of something else', '/** B. */\nconst b = 1;\nexport const a = 1;', 1],
    ['a type without', '/** A. */\nexport const A = 1;\nexport type A = 1;', 1],
    ['a default without', 'export default 1;', 1],
    ['a doc', '/** A. */\nexport const a = 1;', 0],
    ['a doc and a note on lint', '/**\n * A.\n */\nexport async function a() {}', 0],
  ])('an export without doc comment is found: %s', (_, code, count) => {
    expect(findUndocumented([{ path: 'lib/text/a.ts', code }])).toHaveLength(count);
  });

  it('a file of one line too many is found', () => {
    const of = (lines: number) => [{ path: 'a.ts', code: 'a;\n'.repeat(lines) }];
    expect([findLong(of(400), 400), findLong(of(401), 400)]).toEqual([[], ['a.ts: 401 lines']]);
  });

  it('messages and handlers are read by name', () => {
    const map = { path: 'map.ts', code: "interface Map { readonly 'a-b': { readonly inner: 1 }; c: 2 }" };
    expect(toMembers(map, 'Map')).toEqual(['a-b', 'c']);
    expect(toArgumentKeys({ path: 'b.ts', code: "answer({ 'a-b': async () => {}, c() {} });" }, 'answer')).toEqual(['a-b', 'c']);
  });
});
