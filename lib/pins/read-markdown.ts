import { toPinKey } from '../domain/pin.ts';
import { fromBlock, toBlock } from './markdown-text.ts';
import { LONGEST_NOTE } from './parse-entry.ts';
import { type FilePin, type ReadPin, readPinJson } from './pin-data.ts';
import { MARKDOWN_MARK, toNoteMarks } from './to-markdown.ts';

/**
 * Reads pins from the comments that carry them, wherever in the file these stand: each version has put them at another place. A note
 * that somebody changed in the text is taken from there.
 */
export function readMarkdown(text: string): ReadPin[] {
  const [, ...pieces] = text.split(MARKDOWN_MARK);
  return pieces.map((piece) => {
    const [, version, json] = /^(\d+) ([^>]*) -->/u.exec(piece) ?? [];
    const read: ReadPin = json === undefined ? { leftOut: 'broken' } : readPinJson(Number(version), json);
    return 'pin' in read ? withChangedNote(read.pin, findNote(text, toPinKey(read.pin))) : read;
  });
}

// A note that stands there twice, as in two files that were joined, tells nothing of which is meant.
function findNote(text: string, key: string): string | undefined {
  const [begin, end] = toNoteMarks(key);
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  return from < 0 || to < 0 || from !== text.lastIndexOf(begin) ? undefined : toPlain(text.slice(from + begin.length, to));
}

// A note that stands there as it was written is the one that is carried, in which nothing was lost on the way through Markdown.
function withChangedNote(pin: Omit<FilePin, 'place'>, written: string | undefined): ReadPin {
  if (written === undefined || written === toPlain(toBlock(pin.note)) || written.length > LONGEST_NOTE) return { pin };
  return { pin: { ...pin, note: fromBlock(written), noteBefore: pin.note } };
}

// Editors end lines in their own way, and half a character, which UTF-8 cannot carry, comes back as a sign that says so.
function toPlain(block: string): string {
  return block.replaceAll('\r\n', '\n').toWellFormed().trim();
}
