import { useRef, useState } from 'preact/hooks';
import { toSiteName } from '../../lib/domain/site-choice.ts';
import { useOwnId } from '../parts/use-own-id.ts';
import { useStrings } from '../strings.ts';

type Answer = { readonly kind: 'wrong' } | { readonly kind: 'known' | 'added' | 'refused'; readonly site: string };

/** The props of AddSite. */
export interface AddSiteProps {
  /** Sites that are in the list. */
  readonly known: readonly string[];
  /** Told a host name; gives whether it was taken. Called within the press, because the browser may have to ask. */
  readonly onAdd: (site: string) => Promise<boolean>;
}

/** Asks for a site by its name or the address of a page, and says what became of it. */
export function AddSite({ known, onAdd }: AddSiteProps) {
  const { t } = useStrings();
  const id = useOwnId();
  const field = useRef<HTMLInputElement>(null);
  const [answer, setAnswer] = useState<Answer>();
  const add = async () => {
    const site = toSiteName(field.current?.value ?? '');
    if (site === undefined) setAnswer({ kind: 'wrong' });
    else if (known.includes(site)) setAnswer({ kind: 'known', site });
    else {
      const isTaken = await onAdd(site);
      setAnswer({ kind: isTaken ? 'added' : 'refused', site });
      if (isTaken && field.current) field.current.value = '';
    }
  };
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label class="t13" for={id}>
        {t('sites.address')}
      </label>
      <div class="line">
        <input id={id} class="field" type="text" inputMode="url" autoComplete="off" spellcheck={false} ref={field} dir="ltr" />
        <button type="submit" class="btn">
          {t('sites.add')}
        </button>
      </div>
      <p class="t13 soft" role="status">
        {answer && <AnswerWords answer={answer} />}
      </p>
    </form>
  );
}

function AnswerWords({ answer }: { readonly answer: Answer }) {
  const { t } = useStrings();
  if (answer.kind === 'wrong') return <>{t('sites.wrong', { example: 'daily-news.example' })}</>;
  const { site } = answer;
  if (answer.kind === 'known') return <>{t('sites.known', { site })}</>;
  return <>{answer.kind === 'added' ? t('sites.added', { site }) : t('sites.refused')}</>;
}
