import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { toCount } from '../lib/corpus/problem.ts';
import { toRecordSchemas } from '../lib/export/to-record-schemas.ts';

/** The committed JSON Schemas of the authored files, one a kind of record. */
export const SCHEMA_FOLDER = fileURLToPath(new URL('../docs/schemas', import.meta.url));

/** `schemas`: writes the JSON Schema of every kind of record, for editors of the files under data/. */
export async function schemasCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { out: { type: 'string', default: SCHEMA_FOLDER } } });
  const schemas = Object.entries(toRecordSchemas());
  await mkdir(values.out, { recursive: true });
  for (const [kind, schema] of schemas) await writeFile(join(values.out, `${kind}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  process.stdout.write(`${toCount(schemas.length, 'schema')} written\n`);
  return 0;
}
