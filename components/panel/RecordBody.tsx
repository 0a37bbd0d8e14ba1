import type { ComponentChildren } from 'preact';
import type { EventView } from '../../lib/domain/brief.ts';
import { toPanelHash } from '../../lib/domain/panel-route.ts';
import type { RecordBody, RecordPage } from '../../lib/domain/record-page.ts';
import type { SpeakerKind } from '../../lib/domain/source.ts';
import { DateText, toReason } from '../parts/DateText.tsx';
import { Fact } from '../parts/Fact.tsx';
import { FigureLine } from '../parts/FigureLine.tsx';
import { Pair } from '../parts/Pair.tsx';
import { QuoteBlock } from '../parts/QuoteBlock.tsx';
import { RoleText } from '../parts/RoleText.tsx';
import { Section } from '../parts/Section.tsx';
import { Tile } from '../parts/Tile.tsx';
import { WordList } from '../parts/WordList.tsx';
import { useStrings } from '../strings.ts';
import { LinkedQuotes } from './LinkedQuotes.tsx';
import { RecordLink } from './RecordLink.tsx';
import { useRecordId } from './record-address.ts';
import { SourceDetails, type SourceDetailsProps } from './SourceArticle.tsx';

/** The props of RecordBodyView. */
export interface RecordBodyProps {
  readonly page: RecordPage;
  readonly onExport: SourceDetailsProps['onExport'];
}

type Of<Kind extends RecordBody['kind']> = RecordBody & { readonly kind: Kind };

/** What a record says itself, below its heading. */
export function RecordBodyView({ page, onExport }: RecordBodyProps) {
  const { body, edition } = page;
  switch (body.kind) {
    case 'quotes':
      return <QuoteBlock quote={body.quote} provenance="open" />;
    case 'figures':
      return (
        <div>
          <FigureLine figure={body.figure} provenance="open" />
          <OnOneAxis id={body.figure.measureId} />
        </div>
      );
    case 'questions':
      return <Framings body={body} page={page} />;
    case 'events':
      return <WholeEvent event={body.event} />;
    case 'lexicon':
      return <WordList words={body.words} topicName={page.title} outlets />;
    case 'topics':
      return <p>{body.summary}</p>;
    case 'sources':
      return <SourceDetails source={body.source} edition={edition} open onExport={onExport} />;
    case 'speakers':
      return <SpeakerFacts body={body} />;
    case 'utterances':
      return <UtteranceFacts body={body} />;
    case 'measures':
      return <OnOneAxis id={page.id} />;
    case 'reasons':
      return null;
    case 'changes':
      return <ChangeFacts body={body} />;
  }
}

function OnOneAxis({ id }: { readonly id: string }) {
  const { t } = useStrings();
  const toId = useRecordId();
  return (
    <p class="acts">
      <a href={toPanelHash({ tab: 'figures', id: toId(id) })}>{t('record.onAxis')}</a>
    </p>
  );
}

function Framings({ body: { question }, page: { edition } }: { readonly body: Of<'questions'>; readonly page: RecordPage }) {
  const { t } = useStrings();
  return (
    <Section heading="h2" label={t('pair.framings', { count: question.framings.length })}>
      <div class="question">
        <Pair question={question} edition={edition} full heading="h3" />
      </div>
    </Section>
  );
}

function WholeEvent({ event }: { readonly event: EventView }) {
  const { t } = useStrings();
  const reason = toReason(event.date, t);
  return (
    <>
      <p>
        <DateText dated={event.date} />
        {reason !== undefined && <span class="t12 quiet"> {reason}</span>}
      </p>
      {event.quotes.length > 0 && (
        <Section heading="h2" label={t('part.said', { count: event.quotes.length })}>
          <LinkedQuotes quotes={event.quotes} />
        </Section>
      )}
    </>
  );
}

const SPEAKER_KINDS: { readonly [kind in SpeakerKind]: string } = {
  person: 'speaker.person',
  office: 'speaker.office',
  document: 'speaker.document',
  outlet: 'speaker.outlet',
  unnamed: 'speaker.unnamed',
};

function SpeakerFacts({ body: { speakerKind, role, origin } }: { readonly body: Of<'speakers'> }) {
  const { t } = useStrings();
  return (
    <Facts>
      <Fact name={t('speaker.kind')}>{t(SPEAKER_KINDS[speakerKind])}</Fact>
      {role && (
        <Fact name={t('provenance.role')}>
          <RoleText role={role} />
        </Fact>
      )}
      {origin && (
        <Fact name={t('speaker.origin')}>
          <Tile origin={origin} /> {origin.reason !== undefined && <span class="quiet">{origin.reason}</span>}
        </Fact>
      )}
    </Facts>
  );
}

function UtteranceFacts({ body: { date, addressee } }: { readonly body: Of<'utterances'> }) {
  const { t } = useStrings();
  return (
    <Facts>
      <Fact name={t('provenance.date')}>
        <DateText dated={date} /> {date.inferred && <span class="quiet">{toReason(date, t)}</span>}
      </Fact>
      {addressee !== undefined && <Fact name={t('role.to')}>{addressee}</Fact>}
    </Facts>
  );
}

function ChangeFacts({ body: { action, edition, changed } }: { readonly body: Of<'changes'> }) {
  const { t } = useStrings();
  return (
    <Facts>
      <Fact name={t(action === 'withdrawn' ? 'news.withdrawn' : 'news.corrected')}>
        <RecordLink kind={changed.kind} id={changed.id}>
          <bdi>{changed.words}</bdi>
        </RecordLink>
      </Fact>
      <Fact name={t('record.edition')}>{edition}</Fact>
    </Facts>
  );
}

function Facts({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="provenance">
      <dl class="facts">{children}</dl>
    </div>
  );
}
