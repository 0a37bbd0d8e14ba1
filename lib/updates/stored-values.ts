/** Extension storage as far as updates are kept in it. Parameters of it are not named "storage" (lib/messaging/shared-storage.ts). */
export interface StoredValues {
  get(keys: string[]): Promise<object>;
  set(values: object): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** What is kept under a key; undefined where there is nothing. */
export async function loadValue(stored: StoredValues, key: string): Promise<unknown> {
  return ((await stored.get([key])) as { readonly [key: string]: unknown })[key];
}
