import type { LeftOutAnswer, LeftOutGroup } from '../../lib/domain/touched-question.ts';
import { FirstFew } from '../parts/FirstFew.tsx';
import { toPlaceName } from '../parts/place-words.ts';
import { QuoteBlock } from '../parts/QuoteBlock.tsx';
import { Tile } from '../parts/Tile.tsx';
import { useOwnId } from '../parts/use-own-id.ts';
import { RecordScope } from '../pins/Desk.tsx';
import { useStrings } from '../strings.ts';
import { PageSection } from './PageSection.tsx';

/** The props of LeftOut. */
export interface LeftOutProps {
  readonly groups: readonly LeftOutGroup[];
  /** How many answers of one place there are at first. */
  readonly few: number;
  readonly full: boolean;
}

/** What the corpus holds on these topics and the page has not, by where its publishers sit; where there is nothing, that is said. */
export function LeftOut({ groups, few, full }: LeftOutProps) {
  const { t } = useStrings();
  return (
    <PageSection label={t('popup.leftOut')}>
      {groups.length === 0 && <p class="t13 soft">{t('popup.leftOutNone')}</p>}
      {groups.map((group) => (
        <OfOnePlace key={group.id} group={group} few={few} full={full} />
      ))}
      <p class="t12 quiet">{t('popup.leftOutHow')}</p>
    </PageSection>
  );
}

function OfOnePlace({
  group: { origin, answers },
  few,
  full,
}: {
  readonly group: LeftOutGroup;
  readonly few: number;
  readonly full: boolean;
}) {
  const strings = useStrings();
  const id = useOwnId();
  return (
    <section class="place" aria-labelledby={id}>
      <h3 id={id}>
        <Tile origin={origin} silent /> {toPlaceName(origin, strings)}
      </h3>
      <FirstFew entries={answers} limit={few} list="absent" more={(count) => strings.t('popup.moreAnswers', { count })}>
        {(answer) => (
          <RecordScope id={answer.id} edition={answer.edition}>
            <Absent answer={answer} full={full} />
          </RecordScope>
        )}
      </FirstFew>
    </section>
  );
}

function Absent({ answer: { question, answer, quote }, full }: { readonly answer: LeftOutAnswer; readonly full: boolean }) {
  const { t } = useStrings();
  return (
    <>
      <p class="t13 soft">{question}</p>
      <p class="what">{t('popup.answer', { answer })}</p>
      <QuoteBlock quote={quote} provenance={full} />
    </>
  );
}
