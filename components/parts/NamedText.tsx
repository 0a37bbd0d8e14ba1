import { useContext } from 'preact/hooks';
import type { TopicName } from '../../lib/domain/brief.ts';
import { TopicLink, TopicWayContext } from './TopicLink.tsx';

/** A text of our own in which names of topics lead to these, where the view can go there; each name once. */
export function NamedText({ text }: { readonly text: string }) {
  const known = useContext(TopicWayContext)?.known ?? [];
  return (
    <>
      {toPieces(text, known).map(({ words, topic }) => (
        <TopicLink key={words} topic={topic}>
          {words}
        </TopicLink>
      ))}
    </>
  );
}

interface Piece {
  readonly words: string;
  readonly topic?: TopicName;
}

// Longer names first: "Kazakhstan" stands in the names of others.
function toPieces(text: string, known: readonly TopicName[]): readonly Piece[] {
  return known
    .toSorted((a, b) => b.name.length - a.name.length)
    .reduce<readonly Piece[]>((pieces, topic) => part(pieces, topic), [{ words: text }]);
}

function part(pieces: readonly Piece[], topic: TopicName): readonly Piece[] {
  const at = pieces.findIndex((piece) => piece.topic === undefined && findName(piece.words, topic.name) >= 0);
  const piece = pieces[at];
  if (piece === undefined) return pieces;
  const start = findName(piece.words, topic.name);
  const end = start + topic.name.length;
  const parted = [
    { words: piece.words.slice(0, start) },
    { words: piece.words.slice(start, end), topic },
    { words: piece.words.slice(end) },
  ];
  return [...pieces.slice(0, at), ...parted.filter(({ words }) => words !== ''), ...pieces.slice(at + 1)];
}

// As a whole word, in scripts that part words.
function findName(text: string, name: string): number {
  const edge = /\p{Script=Han}/u.test(name) ? '' : '[\\p{L}\\p{N}]';
  const escaped = name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  return text.search(new RegExp(edge === '' ? escaped : `(?<!${edge})${escaped}(?!${edge})`, 'u'));
}
