import { MARK_ELEMENT } from './mark-element.ts';

/** Elements that stand inside a line by nature. All others end the block before and after them. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp small span strike strong sub sup time tspan tt u var wbr'
    .split(' ')
    .concat(MARK_ELEMENT),
);

/** Elements whose own text is no text of the page: code, form values, fallbacks, readings above a line. */
const UNREAD = new Set(
  'script style noscript noembed noframes template textarea option title desc metadata iframe object canvas audio video progress meter rt rtc rp'.split(
    ' ',
  ),
);

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** Editors and everything else in which a reader writes, and text that is a computer's. */
const UNMARKED =
  'code,kbd,samp,textarea,select,input,[role="textbox"],[role="searchbox"],[role="combobox"],.CodeMirror,.cm-editor,.monaco-editor,.ace_editor';

/** Elements that part a word although they stand in its line. */
const PARTING = new Set('img svg math input button select textarea iframe object video audio canvas hr embed'.split(' '));

/**
 * Whether the text nodes of an element are read.
 * @param block the block it belongs to: what stands in an inline element of a reading above a line is that reading
 */
export function isRead(parent: Node, block: Node): boolean {
  return !isUnread(parent) && !isUnread(block);
}

// By name, and where the name is HTML's or a drawing's: in a feed the title is what there is to read.
function isUnread(node: Node): boolean {
  const { localName, namespaceURI } = node as Element;
  return UNREAD.has(localName) && (namespaceURI === HTML || namespaceURI === SVG);
}

/** The block that a text node's parent belongs to: the nearest ancestor that is not inline by nature. */
export function toBlock(parent: Node): Node {
  let block = parent;
  while (INLINE.has((block as Element).localName) && block.parentNode !== null) block = block.parentNode;
  return block;
}

/** Whether an element is inline by nature. */
export function isInline(node: Node): boolean {
  return INLINE.has((node as Element).localName);
}

/** Whether a place is left alone: somebody writes here, or it is code. Asked only where a mention was found. */
export function isLeftAlone(node: Text): boolean {
  for (let at: Element | null = node.parentElement ?? toHost(node); at !== null; at = toHost(at)) {
    if ((at as HTMLElement).isContentEditable || at.closest(UNMARKED) !== null) return true;
  }
  return false;
}

function toHost(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** What stands between two text nodes of one block: nothing, white space, or something that parts them. */
export type Joint = '' | '\n' | '\0';

/** What two inline elements keep apart that a reader takes for white space, in heights of their letters. */
const SPACE_EM = 0.3;

/**
 * Looks at everything between two text nodes, the second of which follows the first in the document. Tags say what is
 * inline by nature; here, where it matters, the page's styles have the last word.
 * @param spaces whether margins are asked about, for which the browser has to lay out the page; without, they count as nothing
 */
export function toJoint(from: Text, to: Text, spaces = true): Joint {
  let node: Node = from;
  let joint: Joint = '';
  while (node !== to) {
    let next: Node | null = node === from ? null : node.firstChild;
    while (next === null) {
      next = node.nextSibling;
      if (next !== null) break;
      if (node.parentNode === null) return '\0';
      node = node.parentNode;
      joint = join(joint, toEdge(node, spaces && 'End'));
    }
    if (joint === '\0') return joint;
    node = next;
    if (node.nodeType === Node.ELEMENT_NODE) joint = join(joint, toEdge(node, spaces && 'Start'));
  }
  return joint;
}

function join(a: Joint, b: Joint): Joint {
  return a === '\0' || b === '\0' ? '\0' : a || b;
}

// What an element's beginning or end puts between the words before and after it; without a side, its margins are not asked for.
function toEdge(node: Node, side: 'Start' | 'End' | false): Joint {
  if (node.nodeType !== Node.ELEMENT_NODE) return '\0';
  const element = node as Element;
  if (element.localName === 'br') return '\n';
  if (PARTING.has(element.localName)) return '\0';
  const style = getComputedStyle(element);
  const { display } = style;
  if (display === 'contents' || display === 'none' || display.startsWith('ruby')) return '';
  // A letter set large, or letters that move each by itself, are still letters of their word.
  if ((display === 'inline-block' || (display === 'block' && style.float !== 'none')) && isLetter(element)) return '';
  if (display === 'inline-block') return '\n';
  if (display !== 'inline') return '\0';
  if (side === false) return '';
  const space = Number.parseFloat(style[`marginInline${side}`]) + Number.parseFloat(style[`paddingInline${side}`]);
  return space >= SPACE_EM * Number.parseFloat(style.fontSize) ? '\n' : '';
}

// With a quotation mark before it, perhaps.
function isLetter({ textContent }: Element): boolean {
  return textContent.length <= 8 && /^\s*\P{L}?\p{L}\s*$/u.test(textContent);
}
