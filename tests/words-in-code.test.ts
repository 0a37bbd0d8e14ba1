// @vitest-environment happy-dom
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isForTests } from './house-rules.ts';
import { findWords, findWordsInPage } from './words-in-code.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (files: string) =>
  globSync(files, { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !isForTests(path))
    .toSorted()
    .map((path) => ({ path, code: readFileSync(join(ROOT, path), 'utf8') }));
const FILES = [...read('{components,lib/views,entrypoints}/**/*.{ts,tsx}'), ...read('wxt.config.ts')];
const PAGES = read('entrypoints/*/*.html');

/** What reads the same in every language, or is not ours to translate, with the reason for it. */
const ALLOWED: readonly { readonly why: string; readonly path: RegExp; readonly words: RegExp }[] = [
  { why: 'the name of the extension', path: /\.html$/u, words: /^Parallax$/u },
  { why: 'looked up in _locales by the browser', path: /^wxt\.config\.ts$/u, words: /^__MSG_\w+__$/u },
  { why: 'keys and addresses for the browser', path: /^wxt\.config\.ts$/u, words: /^(Alt\+|https?:)/u },
  { why: 'codes of countries on tiles', path: /\/HowToRead\.tsx$/u, words: /^(RU|CN)$/u },
  { why: 'names of formats', path: /\/PinFiles\.tsx$/u, words: /^(Markdown|CSV|CSL-JSON|Web Annotation)$/u },
  { why: 'words of three languages as examples', path: /\/MarkedWords\.tsx$/u, words: /^(Russian|российский|қазақстандық)$/u },
  { why: 'languages by their own names', path: /\/language-names\.ts$/u, words: /^(English|Русский|Қазақша|简体中文)$/u },
  { why: 'Kazakh that browsers lack, for Kazakh only', path: /\/(kazakh-words|date-words)\.ts$/u, words: /^[\p{Script=Cyrillic} .()]+$/u },
  { why: 'addresses as examples', path: /\/(AddSite|AddressStep|RefusalNote)\.tsx$/u, words: /^(\S+\.example(\/\S*)?|https)$/u },
  { why: 'as printed on keys', path: /\/(chord-words\.ts|KeyRecorder\.tsx)$/u, words: /^(Esc|Ctrl|Alt)$/u },
  {
    why: 'keys by the names that events have for them',
    path: /\.tsx$/u,
    words: /^(Alt|AltGraph|Arrow\w+|Enter|Control|Shift|Meta|CapsLock)$/u,
  },
  { why: 'columns of what is drawn', path: /\/charts\/draw-/u, words: /^(number|words|title)$/u },
  { why: 'elements by their selectors', path: /\/Marked\.tsx$/u, words: /^\.words, / },
  { why: 'HTML of a copied quote', path: /\/citation-words\.ts$/u, words: /^<span lang="$/u },
  { why: 'a question to the browser', path: /^entrypoints\/reader\//u, words: /^\(forced-colors: active\)$/u },
];

const found = [
  ...FILES.flatMap((file) => findWords(file).map((words) => ({ path: file.path, words }))),
  ...PAGES.flatMap(({ path, code }) => findWordsInPage(code).map((words) => ({ path, words }))),
];
const allow = ({ path, words }: (typeof found)[number]) => ALLOWED.filter((one) => one.path.test(path) && one.words.test(words));

describe('words of the interface', () => {
  it('were looked for everywhere', () => {
    expect(FILES.length).toBeGreaterThan(250);
    expect(PAGES.length).toBe(4);
  });

  it('stand in the catalogues and nowhere else', () => {
    expect(found.filter((one) => allow(one).length === 0)).toEqual([]);
  });

  it('are allowed elsewhere only as far as they are there', () => {
    const used = new Set(found.flatMap(allow));
    expect(ALLOWED.filter((one) => !used.has(one))).toEqual([]);
  });
});

it.each([
  ['<p>Nothing found</p>', ['Nothing found']],
  ['<p>{count} pages</p>', ['pages']],
  ["<p>{isOn ? 'on' : `off`}</p>", ['on', 'off']],
  ["<p>{isOn && 'on'}{name ?? 'nobody'}</p>", ['on', 'nobody']],
  ["<p>{'of ' + count}</p>", ['of']],
  ['<button aria-label="close" />', ['close']],
  ["<img alt={isOn ? 'lamp' : ''} />", ['lamp']],
  ['<input placeholder="search" title="find" />', ['search', 'find']],
  ['<Notice text="gone" />', ['gone']],
  ["<Notice sentences={['It is gone.']} />", ['It is gone.']],
  ["<button onClick={() => say('copied')} />", ['copied']],
  ["<p>{t('popup.title', { site: 'none' })}</p>", ['none']],
  ["const words = 'Saved here';", ['Saved here']],
  ["const WORDS = { done: 'Готово' };", ['Готово']],
  ["const option = { label: 'all' };", ['all']],
  ["document.title = 'pins';", ['pins']],
  ["spot.textContent = count + ' found';", ['found']],
  ["spot.setAttribute('aria-label', 'ring');", ['ring']],
  ["spot.append('more'); confirm('sure?');", ['more', 'sure?']],
])('finds what stands in no catalogue: %s', (code, words) => {
  expect(
    findWords({ path: 'components/parts/Sample.tsx', code: `export const sample = (isOn, count, name, say, spot, t) => { ${code} }` }),
  ).toEqual(words);
});

it.each([
  "<p class='soft wide'>{t('popup.title')}</p>",
  "<p lang='en' id='here'>{count} – {name}</p>",
  "<Icon name='close' />",
  "<p>{kind === 'ready' && t('popup.title')}</p>",
  "type Kind = 'A kind' | 'another kind';",
  "throw new Error('The corpus has no such topic');",
  "const KEYS = { title: 'popup.title' };",
  "spot.setAttribute('tabindex', '-1');",
])('finds nothing in %s', (code) => {
  expect(
    findWords({ path: 'components/parts/Sample.tsx', code: `export const sample = (kind, count, name, t, spot) => { ${code} }` }),
  ).toEqual([]);
});

it('finds what a page says before its code has run', () => {
  const html =
    '<title>Pins</title><meta name="description" content="All pins"><p title="Hm">Loading<img alt="A pin"></p><script>"x"</script>';
  expect(findWordsInPage(html)).toEqual(['Pins', 'Loading', 'Hm', 'A pin', 'All pins']);
});
