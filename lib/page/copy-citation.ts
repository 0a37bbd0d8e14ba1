import type { Citation } from '../domain/citation.ts';

/**
 * Puts a citation on the clipboard, within the press that asked for it.
 * @returns whether the browser took it
 */
export async function copyCitation(citation: Citation): Promise<boolean> {
  if (!isSecureContext || typeof ClipboardItem === 'undefined') return copyByCommand(citation);
  try {
    const parts = { 'text/plain': citation.text, 'text/html': citation.html };
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    return true;
  } catch {
    // A page may forbid it to its frames.
    return copyByCommand(citation);
  }
}

// Pages over plain http have no other clipboard. Browsers tell of the copy wherever the page's selection is.
function copyByCommand({ text, html }: Citation): boolean {
  let isTaken = false;
  const put = (event: Event) => {
    const data = (event as ClipboardEvent).clipboardData;
    if (!event.isTrusted || data === null) return;
    data.setData('text/plain', text);
    data.setData('text/html', html);
    event.preventDefault();
    // The page is not to read what it is told of.
    event.stopImmediatePropagation();
    isTaken = true;
  };
  window.addEventListener('copy', put, { capture: true });
  try {
    document.execCommand('copy');
  } catch {
    // A document that is no HTML has no commands.
  } finally {
    window.removeEventListener('copy', put, { capture: true });
  }
  return isTaken;
}
