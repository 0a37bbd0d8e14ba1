import { useEffect, useState } from 'preact/hooks';

/** What draws. */
export type Charts = typeof import('./charts.ts');

/** What draws, once it is loaded: it is larger than all else of the panel, and only charts need it. */
export function useCharts(): Charts | 'loading' | 'failed' {
  const [charts, setCharts] = useState<Charts | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let current = true;
    import('./charts.ts').then(
      (loaded) => current && setCharts(loaded),
      () => current && setCharts('failed'),
    );
    return () => {
      current = false;
    };
  }, []);
  return charts;
}
