import { compileCorpus } from '../lib/corpus/compile-corpus.ts';
import type { Corpus } from '../lib/domain/corpus.ts';
import { readDataFolder } from '../modules/corpus/read-data-folder.ts';
import { DATA_FOLDER } from './data-folder.ts';

/** What messages call a folder of authored files: as it was given, or `data` where none was. */
export function toFolderName(data: string): string {
  return data === DATA_FOLDER ? 'data' : data.replace(/(?<=.)[/\\]+$/u, '');
}

/**
 * Compiles the authored files of a folder.
 * @throws {CorpusError} naming the folder as it was given, when a record breaks a rule
 */
export async function loadCorpus(data: string): Promise<Corpus> {
  return compileCorpus(await readDataFolder(data), toFolderName(data));
}
