import type { SharingArea } from './settings-sharing.ts';

/** What browsers allow of storage.sync, as Chromium documents it; Firefox has the same sizes. */
const QUOTA = { bytes: 102_400, bytesPerItem: 8192, items: 512, writesPerMinute: 120 };

/** An area of storage with the quota of storage.sync; values are copied on their way, as browsers do. */
export class SharedAreaFake implements SharingArea {
  readonly #items = new Map<string, string>();
  #writes = 0;

  /** How many writes there have been in this minute. */
  get writes(): number {
    return this.#writes;
  }

  /** Another minute begins. */
  passMinute(): void {
    this.#writes = 0;
  }

  async get(): Promise<object> {
    return Object.fromEntries([...this.#items].map(([key, text]) => [key, JSON.parse(text) as unknown]));
  }

  async set(values: object): Promise<void> {
    this.#write();
    const next = new Map([...this.#items, ...Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)] as const)]);
    const sizes = [...next].map(([key, text]) => new TextEncoder().encode(key + text).length);
    if (sizes.some((size) => size > QUOTA.bytesPerItem)) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
    if (sizes.reduce((sum, size) => sum + size, 0) > QUOTA.bytes) throw new Error('QUOTA_BYTES quota exceeded');
    if (next.size > QUOTA.items) throw new Error('MAX_ITEMS quota exceeded');
    for (const [key, text] of next) this.#items.set(key, text);
  }

  async remove(keys: string[]): Promise<void> {
    this.#write();
    for (const key of keys) this.#items.delete(key);
  }

  #write(): void {
    if (++this.#writes > QUOTA.writesPerMinute) throw new Error('MAX_WRITE_OPERATIONS_PER_MINUTE quota exceeded');
  }
}
