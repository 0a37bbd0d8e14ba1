/**
 * The import table of docs/architecture.md and the rules beside it, as functions over source texts, so that each can
 * be seen to reject. Sources are read by the parser of Vite (oxc), which knows TypeScript and JSX: TypeScript 7 has a
 * scanner, but only under "unstable" and without the list of a module's imports.
 */
import { dirname, join } from 'node:path/posix';
import { type ESTree, parseSync } from 'vite';

/** One source file; `path` is relative to the repository, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly code: string;
}

interface Layer {
  readonly name: string;
  readonly holds: RegExp;
  /** Layers it may import beside itself, or single files of them. */
  readonly layers: readonly string[];
  readonly packages: readonly RegExp[];
}

const NODE = /^node:/u;
const WXT = /^wxt\//u;
const PREACT = /^preact(\/hooks)?$/u;
const ICU = /^icu-minify\/format$/u;
const PURE = ['lib/domain', 'lib/text', 'lib/matching', 'lib/edition', 'lib/corpus', 'lib/export'];
const BACKGROUND_SIDE = [
  'lib/domain',
  'lib/text',
  'lib/matching',
  'lib/edition',
  'lib/store',
  'lib/sync',
  'lib/updates',
  'lib/messaging',
  'lib/page',
  'lib/search',
  'lib/pins',
  'lib/views',
  'lib/export',
];

// The first layer that holds a file is its layer, so that exceptions stand before what they are excepted from.
const LAYERS: readonly Layer[] = [
  lib('domain', [], []),
  lib('text', ['lib/domain'], []),
  lib('matching', ['lib/domain', 'lib/text'], []),
  lib('edition', ['lib/domain'], [/^valibot$/u, /^canonicalize$/u]),
  lib('corpus', ['lib/domain', 'lib/text', 'lib/edition', 'lib/matching'], [/^valibot$/u, /^yaml$/u, /^opencc-js\//u]),
  // What of it an extension page may take along, it may: it knows neither the compiler nor files.
  lib('export', ['lib/domain', 'lib/edition'], [/^papaparse$/u, /^valibot$/u, /^@valibot\/to-json-schema$/u]),
  // What an update leaves behind is said by lib/sync, and kept here.
  lib('store', ['lib/domain', 'lib/edition', 'lib/sync'], [/^idb$/u]),
  lib('sync', ['lib/domain', 'lib/edition'], [/^@tufjs\/canonical-json$/u]),
  // Runs updates of the reader's feeds: what of it is the browser's arrives as a parameter.
  lib('updates', ['lib/domain', 'lib/edition', 'lib/matching', 'lib/store', 'lib/sync'], []),
  // Makes the files of a feed; where they lie is for the commands to know.
  lib(
    'publish',
    ['lib/domain', 'lib/edition', 'lib/corpus', 'lib/matching', 'lib/sync'],
    [/^@tufjs\/models$/u, /^node:crypto$/u, /^node:zlib$/u],
  ),
  lib('messaging', ['lib/domain'], [WXT]),
  lib('page', ['lib/domain', 'lib/text', 'lib/matching'], [/^mark\.js$/u]),
  lib('search', ['lib/domain', 'lib/text'], [/^minisearch(\/SearchableMap)?$/u, /^@orama\/stemmers\//u]),
  // What readers keep for themselves, in a database of its own: no update and no reset of the corpus touches it.
  lib('pins', ['lib/domain', 'lib/edition', 'lib/export'], [/^idb$/u, /^valibot$/u, /^papaparse$/u]),
  // Binds components to the corpus, the page and the settings, for our own pages.
  lib(
    'views',
    ['lib/domain', 'lib/text', 'lib/matching', 'lib/store', 'lib/updates', 'lib/messaging', 'lib/search', 'lib/pins', 'lib/export'],
    [WXT, PREACT],
  ),
  {
    name: 'components',
    holds: /^components\//u,
    layers: ['lib/domain'],
    packages: [PREACT, ICU, /^mark\.js$/u, /^@observablehq\/plot$/u],
  },
  {
    name: 'modules/catalogues',
    holds: /^modules\/catalogues\//u,
    layers: ['lib/domain'],
    packages: [NODE, WXT, /^icu-minify\/compile$/u, /^yaml$/u],
  },
  // The build emits the matcher beside the edition.
  {
    name: 'modules',
    holds: /^modules\//u,
    layers: ['lib/corpus', 'lib/edition', 'lib/domain', 'lib/matching', 'lib/sync'],
    packages: [NODE, WXT, /^wxt$/u],
  },
  { name: 'cli/browser', holds: /^cli\/browser\//u, layers: PURE, packages: [NODE, /^puppeteer-core$/u] },
  {
    name: 'cli',
    holds: /^cli\//u,
    layers: [...PURE, 'lib/sync', 'lib/publish', 'cli/browser', 'modules/corpus/read-data-folder.ts'],
    packages: [NODE],
  },
  // What is measured is measured in a page, with the product's own code and what it is measured against.
  {
    name: 'bench/in-page',
    holds: /^bench\/in-page\//u,
    layers: ['lib/domain', 'lib/text', 'lib/matching', 'lib/page'],
    packages: [/^mark\.js$/u, /^@monyone\/aho-corasick\/fast$/u],
  },
  // And what the extension's own pages and background do, in these.
  {
    name: 'bench/in-extension',
    holds: /^bench\/in-extension\//u,
    layers: ['lib/domain', 'lib/edition', 'lib/search', 'lib/store', 'lib/sync', 'lib/updates'],
    packages: [/^idb$/u],
  },
  {
    name: 'bench',
    holds: /^bench\//u,
    layers: [
      ...PURE,
      'lib/publish',
      'cli/browser',
      'cli/build.ts',
      'modules/corpus/read-data-folder.ts',
      'bench/in-page',
      'bench/in-extension',
    ],
    packages: [NODE, /^vite$/u],
  },
  // Shows the fixtures of views as the product would, and drives a browser over them.
  {
    name: 'gallery',
    holds: /^gallery\//u,
    layers: ['lib/domain', 'components', 'cli/browser', 'cli/build.ts', 'modules/catalogues', 'components/fixtures/scenes/scene.ts'],
    packages: [NODE, PREACT, /^@preact\/preset-vite$/u, /^vite$/u, /^pixelmatch$/u, /^fast-png$/u, /^@fontsource-variable\/noto-sans\//u],
  },
  {
    name: 'entrypoints of the page',
    holds: /^entrypoints\/(reader\/|guide\/|card\/|element-painter\.ts)/u,
    // Whether a record is pinned is read where it stands, so that nobody is woken for it.
    layers: ['lib/domain', 'lib/text', 'lib/matching', 'lib/page', 'lib/messaging', 'lib/pins/first-place.ts', 'components'],
    packages: [WXT, PREACT],
  },
  { name: 'entrypoints', holds: /^entrypoints\//u, layers: [...BACKGROUND_SIDE, 'components'], packages: [WXT, PREACT] },
];

function lib(name: string, layers: readonly string[], packages: readonly RegExp[]): Layer {
  return { name: `lib/${name}`, holds: new RegExp(`^lib/${name}/`, 'u'), layers, packages };
}

/** Whether a file is for tests only, and free to import what it likes. */
export function isForTests(path: string): boolean {
  return /\.test\.tsx?$|(^|\/)fixtures?[/-]|^tests\//u.test(path);
}

type Tree = { readonly [key: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

function* walk(value: unknown): Generator<Tree> {
  if (Array.isArray(value)) for (const one of value) yield* walk(one);
  else if (isTree(value)) {
    yield value;
    for (const inner of Object.values(value)) yield* walk(inner);
  }
}

/** What a file imports, by import and export statements, `import()` of values and of types, and `require`. */
export function toImports({ path, code }: SourceFile): string[] {
  const { program, errors } = parse({ path, code });
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  return [...walk(program)].flatMap((node) => {
    switch (node['type']) {
      case 'ImportDeclaration':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
      case 'ImportExpression':
      case 'TSImportType':
      case 'TSExternalModuleReference':
        return toSpecifier(node['source'] ?? node['argument'] ?? node['expression']);
      case 'CallExpression':
        return isTree(node['callee']) && node['callee']['name'] === 'require' ? toSpecifier((node['arguments'] as unknown[])[0]) : [];
      default:
        return [];
    }
  });
}

function parse({ path, code }: SourceFile) {
  return parseSync(path, code, { lang: path.endsWith('.tsx') ? 'tsx' : 'ts' });
}

function toSpecifier(source: unknown): string[] {
  if (!isTree(source)) return [];
  return [typeof source['value'] === 'string' ? source['value'] : 'something worked out at run time'];
}

/** Imports that the table does not allow, unknown ones included. */
export function checkImports(files: readonly SourceFile[]): string[] {
  const known = new Set(files.map(({ path }) => path));
  return files
    .filter(({ path }) => !isForTests(path))
    .flatMap((file) => {
      const layer = LAYERS.find(({ holds }) => holds.test(file.path));
      if (layer === undefined) return [`${file.path} is in no layer`];
      return toImports(file)
        .filter((specifier) => !isAllowed(file.path, layer, specifier, known))
        .map((specifier) => `${file.path} may not import ${specifier}`);
    });
}

function isAllowed(path: string, layer: Layer, specifier: string, known: ReadonlySet<string>): boolean {
  if (!specifier.startsWith('.')) return layer.packages.some((name) => name.test(specifier));
  const target = join(dirname(path), specifier);
  if (/\.css(\?|$)/u.test(target)) return isOwnSheet(path, target);
  if (!known.has(target)) return false;
  if (isForTests(target)) return layer.layers.includes(target);
  const other = LAYERS.find(({ holds }) => holds.test(target));
  if (other === undefined) return false;
  if (path.startsWith('entrypoints/') && target.startsWith('entrypoints/')) return isOwnFolder(path, target, layer);
  return other === layer || layer.layers.includes(other.name) || layer.layers.includes(target);
}

// A page has its style sheet by a link in its file, a view of the panel that is loaded by itself brings its own, and the card, which
// stands in a page of the web, has the text of one. The gallery has one of its own.
function isOwnSheet(path: string, target: string): boolean {
  if (path.startsWith('entrypoints/card/')) return /^components\/styles\/.+\.css\?inline$/u.test(target);
  if (path.startsWith('gallery/')) return /^gallery\/[^/]+\.css\?inline$/u.test(target);
  return path.startsWith('entrypoints/sidepanel/') && /^components\/styles\/.+\.css$/u.test(target);
}

// entrypoints/popup/main.tsx may import entrypoints/popup/…, and no other entrypoint; what our pages share is none, and no page of
// the web has it.
function isOwnFolder(path: string, target: string, layer: Layer): boolean {
  const [, folder = ''] = path.split('/');
  return target.startsWith(`entrypoints/${folder}/`) || (target.startsWith('entrypoints/shell/') && layer.name === 'entrypoints');
}

/** Rounds of imports that lead back to where they began, type imports included. */
export function findCycles(files: readonly SourceFile[]): string[] {
  const edges = new Map(
    files.map((file) => [file.path, toImports(file).flatMap((name) => (name.startsWith('.') ? join(dirname(file.path), name) : []))]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, above: readonly string[]): void => {
    if (above.includes(path)) cycles.push([...above.slice(above.indexOf(path)), path].join(' -> '));
    if (done.has(path) || above.includes(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...above, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return cycles;
}

/** Exports of lib/ without a doc comment right before them. */
export function findUndocumented(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('lib/') && !isForTests(path))
    .flatMap((file) => {
      const { program, comments } = parse(file);
      const docs = comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*') && /\p{L}/u.test(value));
      return program.body
        .filter(({ type }) => type.startsWith('Export'))
        .filter(({ start }) => !docs.some(({ end }) => end <= start && file.code.slice(end, start).trim() === ''))
        .map((node) => `${file.path}: ${toName(node, file.code)}`);
    });
}

function toName({ start, end }: ESTree.Node, code: string): string {
  return code.slice(start, end).split('\n')[0] ?? '';
}

/** Files longer than one idea. */
export function findLong(files: readonly SourceFile[], limit: number): string[] {
  return files
    .map(({ path, code }) => ({ path, lines: code.replace(/\n$/u, '').split('\n').length }))
    .filter(({ lines }) => lines > limit)
    .map(({ path, lines }) => `${path}: ${lines} lines`);
}

/** Names of the members of an interface. */
export function toMembers(file: SourceFile, name: string): string[] {
  const found = [...walk(parse(file).program)].find((node) => node['type'] === 'TSInterfaceDeclaration' && isNamed(node['id'], name));
  return [...walk(found?.['body'])].filter((node) => node['type'] === 'TSPropertySignature' && isDirect(found, node)).map(toKey);
}

function isDirect(declaration: Tree | undefined, node: Tree): boolean {
  return isTree(declaration?.['body']) && (declaration['body']['body'] as unknown[]).includes(node);
}

/** Names of the properties in the object that a function is called with. */
export function toArgumentKeys(file: SourceFile, callee: string): string[] {
  const call = [...walk(parse(file).program)].find((node) => node['type'] === 'CallExpression' && isNamed(node['callee'], callee));
  const [first] = (call?.['arguments'] ?? []) as Tree[];
  return ((first?.['properties'] ?? []) as Tree[]).map(toKey);
}

function isNamed(node: unknown, name: string): boolean {
  return isTree(node) && node['name'] === name;
}

function toKey(property: Tree): string {
  const key = property['key'];
  return isTree(key) ? String(key['value'] ?? key['name']) : '';
}
