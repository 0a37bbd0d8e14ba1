import { useState } from 'preact/hooks';
import type { ImportOutcome, LeftOut } from '../../lib/domain/dossier.ts';
import { toText } from '../parts/sentences.ts';
import { useFileChoice } from '../parts/use-file-choice.tsx';
import { type Strings, useStrings } from '../strings.ts';
import { DOSSIER_FAULT_WORDS, LEFT_OUT_WORDS, PIN_FAULT_WORDS } from './pin-fault-words.ts';

type State = { readonly kind: 'none' | 'reading' } | ImportOutcome;

// What is wrong with a thousand entries is read in none of them.
const FEW = 20;

/** Opens a file of pins, and says what came of each of its entries. */
export function OpenPins({ onOpenFile }: { readonly onOpenFile: (file: File) => Promise<ImportOutcome> }) {
  const strings = useStrings();
  const { t } = strings;
  const [state, setState] = useState<State>({ kind: 'none' });
  const open = async (file: File) => {
    setState({ kind: 'reading' });
    setState(await onOpenFile(file));
  };
  const { field, choose } = useFileChoice((file) => void open(file), '.md,.csv,.json,.jsonld');
  return (
    <div class="openpins">
      <button type="button" class="btn" onClick={choose}>
        {t('dossier.open')}
      </button>
      {field}
      <p class="t12 quiet">{t('dossier.openText')}</p>
      <div class="t13 soft" role="status">
        <p>{toOutcome(state, strings)}</p>
        {state.kind === 'taken' && state.leftOut.length > 0 && <LeftOutList leftOut={state.leftOut} />}
      </div>
    </div>
  );
}

function toOutcome(state: State, { t, language }: Strings): string {
  switch (state.kind) {
    case 'none':
      return '';
    case 'reading':
      return t('dossier.reading');
    case 'refused':
      return toText([t('dossier.refused'), t(DOSSIER_FAULT_WORDS[state.fault])], language);
    case 'failed':
      return toText([t('dossier.refused'), t(PIN_FAULT_WORDS[state.fault])], language);
    case 'taken': {
      const { added, joined, renoted, known } = state.counts;
      const sentences = [
        t('dossier.added', { count: added }),
        joined > 0 ? t('dossier.joined', { count: joined }) : undefined,
        renoted > 0 ? t('dossier.renoted', { count: renoted }) : undefined,
        known > 0 ? t('dossier.known', { count: known }) : undefined,
      ];
      return toText(sentences, language);
    }
  }
}

function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const { t } = useStrings();
  return (
    <>
      <p>{t('dossier.leftOut', { count: leftOut.length })}</p>
      <ul>
        {leftOut.slice(0, FEW).map(({ number, reason }) => (
          <li key={number}>{t(LEFT_OUT_WORDS[reason], { number })}</li>
        ))}
        {leftOut.length > FEW && <li>{t('dossier.leftMore', { count: leftOut.length - FEW })}</li>}
      </ul>
    </>
  );
}
