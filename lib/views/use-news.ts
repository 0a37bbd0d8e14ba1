import { useEffect, useState } from 'preact/hooks';
import { hasUnseenNews, noteNewsSeen } from '../messaging/welcome.ts';

/** Whether there are news that the reader has not seen. */
export function useHasNews(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    let current = true;
    void hasUnseenNews().then((unseen) => current && setHas(unseen));
    return () => {
      current = false;
    };
  }, []);
  return has;
}

/** Notes that the news are seen once they are shown. */
export function useSeenNews(): void {
  useEffect(() => void noteNewsSeen(), []);
}
