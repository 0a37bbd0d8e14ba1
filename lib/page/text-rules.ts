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
  return !UNREAD.has((parent as Element).localName) && !UNREAD.has((block as Element).localName);
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

/** What stands between two text nodes of one block: nothing, a line break, or something that parts them. */
export type Joint = '' | '\n' | '\0';

/**
 * Looks at everything between two text nodes, the second of which follows the first in the document. Tags say what is
 * inline by nature; here, where it matters, the page's styles have the last word.
 */
export function toJoint(from: Text, to: Text): Joint {
  let node: Node = from;
  let joint: Joint = '';
  while (node !== to) {
    let next: Node | null = node === from ? null : node.firstChild;
    while (next === null) {
      if (node.nextSibling !== null) next = node.nextSibling;
      else if (node.parentNode === null || !isJoined(node.parentNode)) return '\0';
      else node = node.parentNode;
    }
    node = next;
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const { localName } = node as Element;
    if (localName === 'br') joint = '\n';
    else if (PARTING.has(localName) || !isJoined(node)) return '\0';
  }
  return joint;
}

function isJoined(node: Node): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  const { display } = getComputedStyle(node as Element);
  return display === 'inline' || display === 'contents' || display === 'none' || display.startsWith('ruby');
}
