import type { Strings } from '../../components/strings.ts';
import type { SourceFormat } from '../../lib/export/to-source-export.ts';
import { loadSourceRecords } from '../../lib/store/load-source-records.ts';
import { readRecords } from '../../lib/updates/read-records.ts';
import { toFeedTopic } from '../../lib/updates/reader-feeds.ts';
import { saveFile } from '../../lib/views/save-file.ts';
import { RECORDS } from '../../lib/views/use-records.ts';

/** Offers the records of a source as a file; what writes files comes when one is asked for. @param source its id outside of its feed */
export async function saveSource(source: string, format: SourceFormat, strings: Strings): Promise<void> {
  const { feed, id } = toFeedTopic(source);
  const [records, { toSourceFile }, { toReferenceWords }] = await Promise.all([
    readRecords(feed, RECORDS, (reader) => loadSourceRecords(reader, id)),
    import('../../lib/export/to-source-export.ts'),
    import('../../components/parts/reference-words.ts'),
  ]);
  if (records !== undefined) saveFile(toSourceFile(records, id, format, strings.language, toReferenceWords(strings)));
}
