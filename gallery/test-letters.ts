import '@fontsource-variable/noto-sans/index.css';

const CSS = `*, *::before, *::after { font-family: "Noto Sans Variable", sans-serif !important;
  animation: none !important; transition: none !important; caret-color: transparent !important }`;

/** One kept face for everything, and nothing in motion: which faces a system has, and how wide these are, is no matter of ours. */
export function toTestFace(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  return sheet;
}

/** Puts a letter of the kept face in place of each Chinese one, which it does not have. */
export function replaceHan(root: Node): void {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    const text = node.nodeValue ?? '';
    const replaced = text.replace(/\p{Script=Han}/gu, 'M');
    if (replaced !== text) node.nodeValue = replaced;
  }
}
