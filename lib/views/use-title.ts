import { useEffect } from 'preact/hooks';

/** Says in the title of our page where the reader is; undefined where another says it. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
}
