import { useContext } from 'preact/hooks';
import { DeskContext } from '../../components/pins/Desk.tsx';
import { PinsView } from '../../components/pins/PinsView.tsx';
import { openDossier, saveDossier, usePinList } from '../../lib/views/use-pin-list.ts';
import type { TabProps } from './tab-props.ts';

/** The reader's pins, wired. */
export function PinsTab({ language }: TabProps<'pins'>) {
  const { state, again } = usePinList(language);
  const desk = useContext(DeskContext);
  if (desk === undefined) return null;
  return (
    <PinsView
      state={state}
      desk={desk.pins}
      now={Date.now()}
      onRetry={again}
      onSaveFile={(keys, format, words) => saveDossier(keys, format, words, language)}
      onOpenFile={openDossier}
    />
  );
}
