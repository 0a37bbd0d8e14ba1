/** Records by their ids. */
export function toById<Entry extends { readonly id: string }>(records: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(records.map((record) => [record.id, record]));
}

/** The record with an id. @throws {Error} naming the id when there is none; a checked edition has every record it names */
export function getRecord<Entry>(records: ReadonlyMap<string, Entry>, id: string, kind: string): Entry {
  const record = records.get(id);
  if (record === undefined) throw new Error(`The corpus has no ${kind} ${id}`);
  return record;
}
