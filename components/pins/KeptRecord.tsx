import type { EditionLabel } from '../../lib/domain/edition.ts';
import type { ShownRecord } from '../../lib/domain/pin-view.ts';
import { EventLine } from '../parts/EventLine.tsx';
import { FigureLine } from '../parts/FigureLine.tsx';
import { QuestionSection } from '../parts/Question.tsx';
import { QuoteBlock } from '../parts/QuoteBlock.tsx';
import { WordList } from '../parts/WordList.tsx';

/** A record as some edition has it, of whatever kind. */
export function KeptRecord({ record, edition }: { readonly record: ShownRecord; readonly edition: EditionLabel }) {
  if (!('view' in record)) return <Named record={record} />;
  switch (record.kind) {
    case 'quotes':
      return <QuoteBlock quote={record.view} provenance />;
    case 'figures':
      return <FigureLine figure={record.view} provenance />;
    case 'questions':
      return <QuestionSection question={record.view} edition={edition} full />;
    case 'events':
      return (
        <div class="events">
          <EventLine event={record.view} />
        </div>
      );
    case 'lexicon':
      return <WordList words={record.view} topicName="" outlets />;
  }
}

function Named({ record }: { readonly record: Exclude<ShownRecord, { readonly view: unknown }> }) {
  return (
    <div>
      <p>
        <b>
          <bdi lang={record.language}>{record.name}</bdi>
        </b>
      </p>
      {record.text !== undefined && <p class="soft">{record.text}</p>}
    </div>
  );
}
