/** Plain text as Markdown on one line (https://spec.commonmark.org/0.31.2/), in which nothing is taken for Markdown. */
export function toInline(text: string): string {
  return toEscaped(text.replaceAll(/\s+/gu, ' ').trim());
}

/** Plain text as Markdown whose lines stay lines: a backslash ends one, an empty line a paragraph. */
export function toBlock(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/u).map((line) => toEscaped(line.trim()));
  return lines
    .map((line, at) => (line === '' || (lines[at + 1] ?? '') === '' ? line : `${line}\\`))
    .join('\n')
    .trim();
}

/** The plain text of such Markdown, also when somebody has written in it. */
export function fromBlock(block: string): string {
  return block.replaceAll(/\\([!-/:-@[-`{-~])|\\$|&(lt|gt|amp);/gmu, (_, sign?: string, entity?: string) =>
    entity === undefined ? (sign ?? '') : (ENTITIES[entity] ?? ''),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&' };

// A backslash before ASCII punctuation takes its meaning away; no angle bracket stays, so that nothing is taken for our comments.
function toEscaped(text: string): string {
  return text
    .replaceAll(/[\\`*_>&#|~$]|\](?=[([:])|\[(?=\^)|!(?=\[)/gu, '\\$&')
    .replaceAll('<', '&lt;')
    .replace(/^[-+=]/u, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
}
