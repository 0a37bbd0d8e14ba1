// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isInline, isLeftAlone, isRead, toBlock, toJoint } from './text-rules.ts';

const computedStyle = globalThis.getComputedStyle;

beforeEach(() => {
  // happy-dom leaves the display of inline elements empty and does not know that of cells.
  vi.stubGlobal('getComputedStyle', (element: HTMLElement) => {
    const { display } = computedStyle(element);
    const { float, marginLeft, marginRight, paddingLeft, paddingRight } = element.style;
    return {
      display: display || (element.localName === 'td' ? 'table-cell' : float ? 'block' : 'inline'),
      float: float || 'none',
      fontSize: '20px',
      marginInlineStart: marginLeft || '0px',
      marginInlineEnd: marginRight || '0px',
      paddingInlineStart: paddingLeft || '0px',
      paddingInlineEnd: paddingRight || '0px',
    };
  });
  // happy-dom has no isContentEditable; the browser tests ask the real one.
  Object.defineProperty(HTMLElement.prototype, 'isContentEditable', {
    configurable: true,
    get(this: HTMLElement) {
      return this.closest('[contenteditable]')?.getAttribute('contenteditable') === 'true';
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(HTMLElement.prototype, 'isContentEditable');
  document.body.replaceChildren();
});

function toTexts(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) texts.push(text as Text);
  return texts;
}

function findText(word: string, root: Node = document.body): Text {
  return toTexts(root).find(({ data }) => data.includes(word))!;
}

describe('isRead', () => {
  const READ = ['p', 'span', 'a', 'td', 'li', 'b', 'button', 'ruby', 'x-card', 'label', 'summary', 'figcaption'];
  it.each(READ)('the text of <%s> is read', (name) => {
    const element = document.createElement(name);
    expect(isRead(element, element)).toBe(true);
  });

  const UNREAD = [
    ['script', 'is code'],
    ['style', 'is code'],
    ['noscript', 'is a fallback, parsed as text where scripts run'],
    ['template', 'is no text of the page yet'],
    ['textarea', 'is what somebody writes'],
    ['option', 'is a value to choose'],
    ['title', 'is shown in the tab, or beside a drawing'],
    ['iframe', 'is a fallback'],
    ['canvas', 'is a fallback'],
    ['video', 'is a fallback'],
    ['rt', 'stands above the line'],
    ['rp', 'is a fallback for rt'],
    ['progress', 'is a fallback'],
  ] as const;
  it.each(UNREAD)('the text of <%s> %s', (name) => {
    const element = document.createElement(name);
    expect(isRead(element, element)).toBe(false);
  });
});

it.each([
  ['http://www.w3.org/1999/xhtml', false],
  ['http://www.w3.org/2000/svg', false],
  [null, true],
])('a title of %s is read: %s', (namespace, expected) => {
  const title = document.createElementNS(namespace, 'title');
  expect(isRead(title, title)).toBe(expected);
});

describe('toBlock', () => {
  it.each([
    ['a paragraph is its own block', '<p>word</p>', 'P'],
    ['inline elements belong to the paragraph', '<p><a href="#"><b><i>word</i></b></a></p>', 'P'],
    ['a cell is a block', '<table><tbody><tr><td><b>word</b></td></tr></tbody></table>', 'TD'],
    ['a list item is a block', '<ul><li><span>word</span></li></ul>', 'LI'],
    ['an element of unknown name is a block', '<p><x-card>word</x-card></p>', 'X-CARD'],
    ['our own mark stands in its line', '<p><parallax-mark>word</parallax-mark></p>', 'P'],
  ])('%s', (_, html, expected) => {
    document.body.innerHTML = html;
    expect(toBlock(findText('word').parentNode!).nodeName).toBe(expected);
  });

  it('text at the top of a shadow root belongs to that root', () => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    root.innerHTML = '<b>word</b>';
    expect(toBlock(findText('word', root).parentNode!)).toBe(root);
  });

  it('inline is by name, not by class or style', () => {
    document.body.innerHTML = '<span style="display:block">a</span><div style="display:inline">b</div>';
    const [span, div] = document.body.children;
    expect(isInline(span!)).toBe(true);
    expect(isInline(div!)).toBe(false);
  });
});

describe('toJoint', () => {
  it.each([
    ['two text nodes side by side are one text', '<p>Kazakh<!-- -->stan</p>', ''],
    ['inline elements do not show', '<p>Kazakh<b>stan</b></p>', ''],
    ['inline elements in inline elements do not show', '<p><i><b>Kazakh</b></i><u><s>stan</s></u></p>', ''],
    ['a place to break a long word is none where it does not', '<p>Kazakh<wbr>stan</p>', ''],
    ['an empty inline element does not show', '<p>Kazakh<span></span>stan</p>', ''],
    ['an inline element that is not shown', '<p>Kazakh<span style="display:none">!</span>stan</p>', ''],
    ['a line break is white space', '<p>Kazakh<br>stan</p>', '\n'],
    ['so are two', '<p>Kazakh<br><br>stan</p>', '\n'],
    ['a line break in an inline element too', '<p>Kazakh<b><br></b>stan</p>', '\n'],
    ['a picture parts', '<p>Kazakh<img alt="">stan</p>', '\0'],
    ['a drawing parts', '<p>Kazakh<svg></svg>stan</p>', '\0'],
    ['a field parts', '<p>Kazakh<input>stan</p>', '\0'],
    ['a rule parts', '<div>Kazakh<hr>stan</div>', '\0'],
    ['a block parts', '<div>Kazakh<div></div>stan</div>', '\0'],
    ['an end of a block parts', '<div><p>Kazakh</p>stan</div>', '\0'],
    ['a beginning of a block parts', '<div>Kazakh<p>stan</p></div>', '\0'],
    ['cells part', '<table><tbody><tr><td>Kazakh</td><td>stan</td></tr></tbody></table>', '\0'],
    ['list items part', '<ul><li>Kazakh</li><li>stan</li></ul>', '\0'],
    ['an inline element shown as a block parts', '<p>Kazakh<span style="display:block">stan</span></p>', '\0'],
    ['an inline block is a word by itself', '<p>Kazakh<span style="display:inline-block">stan</span></p>', '\n'],
    ['tags that keep apart are words', '<p><a style="margin-right:8px">Kazakh</a><a>stan</a></p>', '\n'],
    ['tags that keep apart by their grounds are words', '<p>Kazakh<a style="padding-left:8px">stan</a></p>', '\n'],
    ['the ground of a word found is part of the word', '<p><mark style="padding-right:3px">Kazakh</mark>stan</p>', ''],
    ['leaving an inline element shown as a block parts', '<p><span style="display:block">Kazakh</span>stan</p>', '\0'],
    ['an element of no box of its own does not show', '<p>Kazakh<span style="display:contents">stan</span></p>', ''],
    ['a picture after a line break still parts', '<p>Kazakh<br><img alt="">stan</p>', '\0'],
    ['a block after a line break still parts', '<div>Kazakh<br><div></div>stan</div>', '\0'],
  ])('%s', (_, html, expected) => {
    document.body.innerHTML = html;
    expect(toJoint(findText('Kazakh'), findText('stan'))).toBe(expected);
  });
});

describe('a letter set apart from its word', () => {
  it.each([
    ['large and floating', '<p><b style="float:left">K</b>azakhstan</p>', 'K', ''],
    ['with a quotation mark', '<p><b style="float:left">«K</b>azakhstan</p>', 'K', ''],
    ['by itself', '<p><b style="display:inline-block">K</b><b style="display:inline-block">azakhstan</b></p>', 'K', '\n'],
    ['among others each by itself', '<p><b style="display:inline-block">K</b><b style="display:inline-block">a</b></p>', 'K', ''],
    ['a word that floats is no letter', '<p><b style="float:left">Ka</b>zakhstan</p>', 'Ka', '\0'],
    ['a letter in a block of its own is none of the word', '<p><b style="display:block">K</b>azakhstan</p>', 'K', '\0'],
  ])('%s', (_, html, word, expected) => {
    document.body.innerHTML = html;
    const [first, second] = toTexts(document.body);
    expect(first!.data).toContain(word);
    expect(toJoint(first!, second!)).toBe(expected);
  });
});

describe('isLeftAlone', () => {
  it.each([
    ['a paragraph is not', '<p>word</p>', false],
    ['a text that is edited in place', '<div contenteditable="true"><p>word</p></div>', true],
    ['what cannot be edited inside one', '<div contenteditable="true"><p contenteditable="false">word</p></div>', false],
    ['an editor that draws its text itself', '<div role="textbox"><p>word</p></div>', true],
    ['a search box', '<div role="searchbox">word</div>', true],
    ['a code editor', '<div class="cm-editor"><div>word</div></div>', true],
    ['a choice', '<select><option>word</option></select>', true],
    ['a line of code', '<p><code>word</code></p>', true],
    ['a button is not an editor', '<button>word</button>', false],
    ['a log beside a text box', '<div><div role="textbox"></div><p>word</p></div>', false],
  ])('%s', (_, html, expected) => {
    document.body.innerHTML = html;
    expect(isLeftAlone(findText('word'))).toBe(expected);
  });

  it.each([
    ['role="textbox"', true],
    ['contenteditable="true"', true],
    ['class="article"', false],
  ])('text in shadow trees inside <div %s>: %s', (attribute, expected) => {
    document.body.innerHTML = `<div ${attribute}><x-outer></x-outer></div>`;
    const outer = document.querySelector('x-outer')!.attachShadow({ mode: 'open' });
    outer.innerHTML = '<p><x-inner></x-inner></p>';
    const inner = outer.querySelector('x-inner')!.attachShadow({ mode: 'open' });
    // One text in an element, one at the very top of its root.
    inner.innerHTML = '<b>word</b>more';
    expect(isLeftAlone(findText('word', inner))).toBe(expected);
    expect(isLeftAlone(findText('more', inner))).toBe(expected);
  });
});
