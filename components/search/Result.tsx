import { Fragment } from 'preact';
import { toPanelHash } from '../../lib/domain/panel-route.ts';
import type { RecordRef } from '../../lib/domain/pin.ts';
import type { FoundBody, FoundKind, FoundView, SourceLine } from '../../lib/domain/search.ts';
import { DateText } from '../parts/DateText.tsx';
import { EventLine } from '../parts/EventLine.tsx';
import { FigureLine, isVerbatim } from '../parts/FigureLine.tsx';
import { fill } from '../parts/fill.ts';
import { Publisher } from '../parts/Publisher.tsx';
import { QuestionDisclosure } from '../parts/Question.tsx';
import { QuoteBlock } from '../parts/QuoteBlock.tsx';
import { RecordActions, RecordBelow } from '../parts/RecordActions.tsx';
import { WordList } from '../parts/WordList.tsx';
import { Words } from '../parts/Words.tsx';
import { type Translate, useStrings } from '../strings.ts';
import { Marked, type MarkedProps } from './Marked.tsx';

/** The props of Result. */
export interface ResultProps {
  readonly found: FoundView;
  readonly toHits: MarkedProps['toHits'];
}

/** One result: what it is, with the way to its place; its words with all that stands behind them; topics that it was found by. */
export function Result({ found, toHits }: ResultProps) {
  const { t } = useStrings();
  const [place] = found.places;
  const kind = toKindWords(found.body, t);
  const isOne = found.places.length === 1;
  return (
    <>
      <h2 class="kind">{isOne && place ? <a href={toPanelHash(place)}>{kind}</a> : kind}</h2>
      <Marked toHits={toHits}>
        <Body found={found} />
        {found.parts.length > 0 && <Parts found={found} />}
        {found.topics.length > 0 && <Topics found={found} />}
      </Marked>
    </>
  );
}

function Body({ found: { body, places, edition } }: { readonly found: FoundView }) {
  const strings = useStrings();
  switch (body.kind) {
    case 'quotes':
      return <Renderings quotes={body.quotes} places={places} />;
    case 'figures':
      return (
        <>
          {!isVerbatim(body.figure, strings) && (
            <p>
              <Words text={body.figure.exact} language={body.figure.by.language} />
            </p>
          )}
          <FigureLine figure={body.figure} />
        </>
      );
    case 'questions':
      return <QuestionDisclosure question={body.question} edition={edition} full />;
    case 'events':
      return <EventLine event={body.event} />;
    case 'lexicon':
      return <WordList words={body.words} topicName="" outlets />;
    case 'topics':
      return (
        <>
          <p class="named topicname">{body.topic.name}</p>
          <p class="named t13 soft">{body.topic.summary}</p>
          <Keeping kind="topics" id={body.topic.id} />
        </>
      );
    case 'sources':
      return <SourceBody source={body.source} />;
  }
}

function Renderings({ quotes, places }: Pick<FoundView, 'places'> & Pick<Extract<FoundBody, { readonly kind: 'quotes' }>, 'quotes'>) {
  const { t } = useStrings();
  return (
    <div class="renderings">
      {quotes.map((quote, at) => {
        const place = places[at];
        return (
          <div key={quote.id}>
            <QuoteBlock quote={quote} />
            {quotes.length > 1 && place && (
              <p class="acts">
                <a href={toPanelHash(place)}>{t('search.rendering', { number: at + 1 })}</a>
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}

// Quoted whole and in part: the parts are in the words above, which are shown once.
function Parts({ found: { parts } }: { readonly found: FoundView }) {
  const { t } = useStrings();
  return (
    <details class="provenance">
      <summary>{t('search.parts', { count: parts.length })}</summary>
      <ul class="links">
        {parts.map(({ words, language, place }) => (
          <li key={toPanelHash(place)}>
            <a href={toPanelHash(place)}>
              <bdi lang={language}>{words}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function SourceBody({ source }: { readonly source: SourceLine }) {
  return (
    <>
      <p class="named topicname" lang={source.language}>
        {source.title}
      </p>
      <p class="by">
        <Publisher name={source.outlet} origin={source.origin} strong /> <DateText dated={source.published} />
      </p>
      <Keeping kind="sources" id={source.id} />
    </>
  );
}

function Keeping(record: RecordRef) {
  return (
    <>
      <RecordActions {...record} />
      <RecordBelow {...record} />
    </>
  );
}

function Topics({ found: { topics } }: { readonly found: FoundView }) {
  const { t } = useStrings();
  const links = topics.map(({ name, place }, at) => (
    <Fragment key={name}>
      {at > 0 && ' · '}
      <a class="named" href={toPanelHash(place)}>
        {name}
      </a>
    </Fragment>
  ));
  return <p class="t12 quiet">{fill((marks) => t('search.topics', marks), { topics: links })}</p>;
}

const KINDS: { readonly [kind in FoundKind]: string } = {
  quotes: 'result.statement',
  figures: 'result.figure',
  questions: 'result.question',
  events: 'result.event',
  lexicon: 'result.words',
  topics: 'result.topic',
  sources: 'result.source',
};

function toKindWords(body: FoundBody, t: Translate): string {
  const isTold = body.kind === 'quotes' && body.quotes.length > 1;
  return isTold ? t('result.statementIn', { count: body.quotes.length }) : t(KINDS[body.kind]);
}
