/**
 * Words that a reader could see or hear, found in source files: they belong in the catalogues, or they stay as they are when
 * the reader changes the language. Sources are read by their syntax, for a word in a comment, a type or a key is no word of ours.
 */
import { parseSync } from 'vite';
import type { SourceFile } from './house-rules.ts';

type Node = { readonly type: string; readonly start: number } & { readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** What browsers show or read out of an element, as attributes, as properties, and as what views of ours call the same. */
const SPOKEN =
  /^(aria-?(label|description|roledescription|valuetext|placeholder)|((default_)?title|short_name)|alt|placeholder|label|summary|caption|text|note|words|message|description|textContent|innerText|innerHTML|outerHTML|nodeValue)$/iu;
/** Calls that put texts in front of a reader. */
const SAYING =
  /^(alert|confirm|prompt|append|prepend|before|after|replaceWith|replaceChildren|createTextNode|insertAdjacentText|insertAdjacentHTML|say|Option|Text)$/u;
/** Names of things for the program: what they hold is never shown. */
const TECHNICAL = /^(class|className|id|for|type|role|lang|dir|href|rel|media|viewBox|d|transform|points|autocomplete|inputMode|accept)$/u;

const LETTER = /\p{L}/u;
// A capital at the start, two words side by side, or letters that no name of the program has.
const PHRASE = /^\p{Lu}\p{Ll}|\p{L}{2,}[,:;]? \p{L}{2,}|[^\p{ASCII}\P{L}]/u;
const KEY_OF_CATALOGUE = /^[a-z]+\.[A-Za-z]+$/u;

/** How a place is looked at: what stands there is shown, might be, or never is. */
type Place = 'shown' | 'open' | 'hidden';

/** Words of a file that stand in no catalogue. */
export function findWords({ path, code }: SourceFile): string[] {
  const { program, errors } = parseSync(path, code, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  const found: string[] = [];
  const look = (node: Node, place: Place): void => {
    const text = toText(node);
    if (text !== undefined && isWords(text, place)) found.push(text.trim());
    for (const [inner, at] of toInner(node, place)) look(inner, at);
  };
  look(program as unknown as Node, 'open');
  return found;
}

/** Words of a page of ours before any code of it has run. */
export function findWordsInPage(html: string): string[] {
  // In a template nothing is loaded.
  const page = document.createElement('template');
  page.innerHTML = html;
  const elements = [...page.content.querySelectorAll(':not(script, style)')];
  const texts = elements.flatMap(({ childNodes }) => [...childNodes]).filter(({ nodeType }) => nodeType === document.TEXT_NODE);
  const spoken = elements.flatMap((element) => [...element.attributes].filter(({ name }) => SPOKEN.test(name)));
  const described = elements.flatMap((element) => [...element.attributes].filter(({ name }) => /^(content|value)$/u.test(name)));
  return [...texts.map(({ textContent }) => textContent ?? ''), ...spoken.map(({ value }) => value), ...described.map(toPhrase)]
    .map((text) => text.trim())
    .filter((text) => LETTER.test(text));
}

// Of what is as often for the browser as for a reader, what reads like words.
function toPhrase({ value }: { readonly value: string }): string {
  return PHRASE.test(value) ? value : '';
}

function toText(node: Node): string | undefined {
  if (node.type === 'JSXText' || (node.type === 'Literal' && typeof node['value'] === 'string')) return String(node['value']);
  return node.type === 'TemplateElement' ? String((node['value'] as { readonly cooked: string }).cooked) : undefined;
}

function isWords(text: string, place: Place): boolean {
  if (place === 'hidden' || KEY_OF_CATALOGUE.test(text)) return false;
  return (place === 'shown' ? LETTER : PHRASE).test(text);
}

// What stands in a node, and how each is to be looked at.
function toInner(node: Node, place: Place): [Node, Place][] {
  const all = (at: Place, ...keys: readonly string[]): [Node, Place][] =>
    (keys.length > 0 ? keys : Object.keys(node))
      .flatMap((key) => node[key])
      .filter(isNode)
      .map((inner) => [inner, at]);
  if (place === 'hidden') return all(place);
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAnnotation':
    case 'TSTypeParameterInstantiation':
      return [];
    case 'JSXElement':
    case 'JSXFragment':
      return [...all('open', 'openingElement'), ...all('shown', 'children')];
    case 'JSXAttribute':
      return all(toPlace(toName(node['name'])), 'value');
    case 'JSXExpressionContainer':
    case 'JSXSpreadChild':
    case 'TemplateLiteral':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
      return all(place, 'expression', 'expressions', 'quasis');
    case 'ConditionalExpression':
      return [...all('open', 'test'), ...all(place, 'consequent', 'alternate')];
    case 'LogicalExpression':
      return [...all(node['operator'] === '&&' ? 'open' : place, 'left'), ...all(place, 'right')];
    case 'BinaryExpression':
      return all(node['operator'] === '+' ? place : 'hidden', 'left', 'right');
    case 'ArrayExpression':
      return all(place, 'elements');
    case 'Property':
      return all(place === 'shown' ? place : toPlace(toName(node['key'])), 'value');
    case 'ObjectExpression':
      return all(place, 'properties');
    case 'AssignmentExpression':
      return [...all('open', 'left'), ...all(toPlace(toName(node['left'])), 'right')];
    // What is thrown is for who looks at the console.
    case 'ThrowStatement':
      return all('hidden');
    case 'SwitchCase':
      return [...all('hidden', 'test'), ...all('open', 'consequent')];
    case 'CallExpression':
    case 'NewExpression':
      return toCall(node, all);
    default:
      return all('open');
  }
}

function toCall(node: Node, all: (at: Place, ...keys: readonly string[]) => [Node, Place][]): [Node, Place][] {
  const callee = all('open', 'callee');
  const name = toName(node['callee']);
  const [first, ...others] = all('shown', 'arguments');
  if (name.endsWith('Error')) return [...callee, ...all('hidden', 'arguments')];
  // A catalogue is asked by a key; what it fills in is shown.
  if (name === 't') return others.map(([inner]): [Node, Place] => [inner, 'shown']);
  if (name === 'setAttribute' && first !== undefined) {
    return [...callee, ...others.map(([inner]): [Node, Place] => [inner, toPlace(toText(first[0]) ?? '')])];
  }
  return [...callee, ...all(SAYING.test(name) ? 'shown' : 'open', 'arguments')];
}

function toPlace(name: string): Place {
  if (SPOKEN.test(name)) return 'shown';
  return TECHNICAL.test(name) ? 'hidden' : 'open';
}

// The last name of `a.b`, the name of an attribute, or the key of a property.
function toName(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return toName(node['property']);
  return String(node['name'] ?? node['value'] ?? '');
}
