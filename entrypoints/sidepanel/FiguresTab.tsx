import { FiguresView } from '../../components/figures/FiguresView.tsx';
import { TabFrame } from '../../components/panel/TabFrame.tsx';
import { useStrings } from '../../components/strings.ts';
import { useMeasures } from '../../lib/views/use-measures.ts';
import type { TabProps } from './tab-props.ts';

/** All figures by what they measure. */
export function FiguresTab({ route, returned, language }: TabProps<'figures'>) {
  const { t } = useStrings();
  const { state, again } = useMeasures(language, route.id);
  return (
    <TabFrame title={t('panel.figures')} lead={t('measure.lead')} state={state} onRetry={again}>
      {(measures) => <FiguresView measures={measures} chosen={route.id} returned={returned} />}
    </TabFrame>
  );
}
