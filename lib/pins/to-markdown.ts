import type { DossierSection, DossierWords } from '../domain/dossier.ts';
import type { Pin } from '../domain/pin.ts';
import { DATA_VERSION, toPinJson } from './pin-data.ts';

/** What stands before the data of a pin, in a comment that no reader of the text sees. */
export const MARKDOWN_MARK = '<!-- parallax-pin:';

/**
 * Pins as Markdown (https://spec.commonmark.org/0.31.2/): for people, and after each section, in a comment, the pin in whole, from
 * which it is read again. Texts are set so that nothing in them is taken for Markdown.
 * @param words a section for each pin, in order
 */
export function toMarkdown(pins: readonly Pin[], { title, intro, note, sections }: DossierWords): string {
  const parts = pins.map((pin, at) => {
    const section = sections[at];
    return [
      ...(section === undefined ? [] : toSection(section, at + 1)),
      ...(pin.note === '' ? [] : [`**${toInline(note)}**`, toBlock(pin.note)]),
      `${MARKDOWN_MARK}${DATA_VERSION} ${toPinJson(pin)} -->`,
    ].join('\n\n');
  });
  return `${[`# ${toInline(title)}`, toInline(intro), ...parts].join('\n\n')}\n`;
}

function toSection({ heading, lead, passages, facts }: DossierSection, number: number): string[] {
  return [
    `## ${number}. ${toInline(heading)}`,
    ...(lead === undefined ? [] : [toBlock(lead)]),
    ...passages.flatMap(({ label, text, by }) => [
      ...(label === undefined ? [] : [`**${toInline(label)}**`]),
      toBlock(text).replaceAll(/^/gmu, '> '),
      ...(by === undefined ? [] : [`— ${toInline(by)}`]),
    ]),
    facts.map((fact) => `- ${toInline(fact)}`).join('\n'),
  ];
}

/** Text on one line. */
function toInline(text: string): string {
  return toEscaped(text.replaceAll(/\s+/gu, ' ').trim());
}

/** Text whose lines stay lines: CommonMark ends one at a backslash, and a paragraph at an empty line. */
function toBlock(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/u).map((line) => toEscaped(line.trim()));
  return lines
    .map((line, at) => (line === '' || (lines[at + 1] ?? '') === '' ? line : `${line}\\`))
    .join('\n')
    .trim();
}

// A backslash before ASCII punctuation takes its meaning away; no angle bracket stays, so that nothing is taken for our comments.
function toEscaped(text: string): string {
  return text
    .replaceAll(/[\\`*_>&#|~$]|\](?=[([:])|\[(?=\^)|!(?=\[)/gu, '\\$&')
    .replaceAll('<', '&lt;')
    .replace(/^[-+=]/u, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
}
