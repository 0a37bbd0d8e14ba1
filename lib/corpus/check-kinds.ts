import type { Via } from '../domain/quote.ts';
import type { CorpusRecords } from '../domain/record.ts';
import type { SpeakerKind } from '../domain/source.ts';
import type { Problem } from './problem.ts';

/** Kinds of speakers that may stand in a place; a place that is not here may be anybody's. */
const KINDS: Readonly<Record<string, readonly SpeakerKind[]>> = {
  outlet: ['outlet'],
  'chain (outlet)': ['outlet'],
  'chain (republisher)': ['outlet'],
  'chain (author)': ['person', 'office', 'unnamed'],
  'via (in)': ['outlet', 'document'],
  'via (on)': ['outlet', 'document'],
};

type Named = readonly [place: string, speaker: string | undefined];

/** Holds every place that names a speaker against the kind of that speaker: an outlet is no person, an author no outlet. */
export function checkKinds({ sources, quotes, figures, speakers }: CorpusRecords): Problem[] {
  const kinds = new Map(speakers.map(({ id, kind }) => [id, kind]));
  const check = (folder: string, id: string, all: readonly Named[]): Problem[] =>
    all.flatMap(([place, speaker]) => {
      const [kind, allowed] = [kinds.get(speaker ?? ''), KINDS[place]];
      return kind === undefined || allowed === undefined || allowed.includes(kind)
        ? []
        : [{ file: `${folder}/${id}.yaml`, record: id, rule: 'kind', message: toKindText(place, speaker ?? '', kind, allowed) }];
    });
  const toVia = (via: readonly Via[] = []) => via.map(({ role, speaker }): Named => [`via (${role})`, speaker]);
  return [
    ...sources.flatMap(({ id, outlet, chain }) =>
      check('sources', id, [['outlet', outlet], ...chain.map(({ role, speaker }): Named => [`chain (${role})`, speaker])]),
    ),
    ...quotes.flatMap(({ id, via }) => check('quotes', id, toVia(via))),
    ...figures.flatMap(({ id, via }) => check('figures', id, toVia(via))),
  ];
}

function toKindText(place: string, speaker: string, kind: SpeakerKind, allowed: readonly SpeakerKind[]): string {
  return `${place} names ${speaker}, whose kind is ${kind}; it is ${allowed.join(' or ')}`;
}
