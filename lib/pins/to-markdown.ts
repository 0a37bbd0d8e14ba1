import type { DossierSection, DossierWords } from '../domain/dossier.ts';
import { type Pin, toPinKey } from '../domain/pin.ts';
import { toBlock, toInline } from './markdown-text.ts';
import { DATA_VERSION, toPinJson } from './pin-data.ts';

/** What stands before the data of a pin, in a comment that no reader of the text sees. */
export const MARKDOWN_MARK = '<!-- parallax-pin:';

/**
 * Pins as Markdown: for people, who find nothing else until the end of the file. There, behind words that say what it is, are the
 * pins in whole, from which they are read again, a comment a line. Of the text above nothing is read but notes (read-markdown.ts).
 * @param words a section for each pin, in order
 */
export function toMarkdown(pins: readonly Pin[], { title, intro, note, data, sections }: DossierWords): string {
  const parts = pins.flatMap((pin, at) => {
    const section = sections[at];
    return [...(section === undefined ? [] : toSection(section, at + 1)), ...toNote(pin.note, note, toPinKey(pin))];
  });
  const carried = pins.map((pin) => `${MARKDOWN_MARK}${DATA_VERSION} ${toPinJson(pin)} -->`);
  return `${[`# ${toInline(title)}`, toInline(intro), ...parts, '---', toInline(data), carried.join('\n')].join('\n\n')}\n`;
}

/** The comments between which the note of a pin stands: they name the pin, so that files can be joined and parts be moved. */
export function toNoteMarks(key: string): readonly [begin: string, end: string] {
  return [`<!-- note ${key} -->`, `<!-- /note ${key} -->`];
}

// Where there is none one may be written, between the same two.
function toNote(note: string, label: string, key: string): string[] {
  const [begin, end] = toNoteMarks(key);
  return note === '' ? [`${begin}\n\n${end}`] : [`**${toInline(label)}**`, begin, toBlock(note), end];
}

function toSection({ heading, lead, passages, place, facts }: DossierSection, number: number): string[] {
  return [
    `## ${number}. ${toInline(heading)}`,
    ...(lead === undefined ? [] : [toBlock(lead)]),
    ...passages.flatMap(({ label, text, by, note }) => [
      ...(label === undefined ? [] : [`**${toInline(label)}**`]),
      toBlock(text).replaceAll(/^/gmu, '> '),
      ...(by === undefined ? [] : [`— ${toInline(by)}`]),
      ...(note === undefined ? [] : [toInline(note)]),
    ]),
    [...place, ...facts].map((fact) => `- ${toInline(fact)}`).join('\n'),
  ];
}
