import { useStrings } from '../strings.ts';
import type { Charts } from './use-charts.ts';

/** Says that a drawing could not be loaded and that nothing is lost by it; silent otherwise. */
export function NoDrawing({ charts }: { readonly charts: Charts | 'loading' | 'failed' }) {
  const { t } = useStrings();
  return charts === 'failed' ? (
    <p class="t12 quiet" role="status">
      {t('chart.failed')}
    </p>
  ) : null;
}
