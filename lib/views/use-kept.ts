import { useEffect, useState } from 'preact/hooks';

/**
 * Something that a reader chose in a view, kept with the entry of the history that the view is at: whoever comes back to it finds
 * it as it was. Not kept where the page is opened anew.
 * @param name tells it from what else is kept there
 */
export function useKept<Value>(name: string, initial: Value): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => toKept(name, initial));
  useEffect(() => {
    const follow = () => setValue(toKept(name, initial));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [name]);
  const keep = (next: Value) => {
    history.replaceState({ ...history.state, [name]: next }, '');
    setValue(next);
  };
  return [value, keep];
}

// Only this page writes there.
function toKept<Value>(name: string, initial: Value): Value {
  const kept = (history.state as { readonly [key: string]: Value | undefined } | null)?.[name];
  return kept ?? initial;
}
