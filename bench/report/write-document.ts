import { readFile, writeFile } from 'node:fs/promises';

/** Marks around what is written by command, one pair a browser. */
const toMarkers = (part: string) => [`<!-- bench:${part} -->`, `<!-- /bench:${part} -->`] as const;

/** A document with the text between the markers of a part replaced. @throws {Error} when it has no such markers */
export function replacePart(document: string, part: string, text: string): string {
  const [open, close] = toMarkers(part);
  const from = document.indexOf(open);
  const to = document.indexOf(close, from);
  if (from < 0 || to < 0) throw new Error(`The document has no ${open} … ${close}.`);
  return `${document.slice(0, from + open.length)}\n${text.trim()}\n${document.slice(to)}`;
}

/** Writes a part of a document. */
export async function writePart(path: string | URL, part: string, text: string): Promise<void> {
  await writeFile(path, replacePart(await readFile(path, 'utf8'), part, text));
}
