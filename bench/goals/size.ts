import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { toOutputFolder } from '../extension/copy-extension.ts';
import type { Goal } from '../goal.ts';
import { toNote, toRow } from '../report/row.ts';
import { toMeasured } from '../report/statistics.ts';

/** Goal 10: bytes of the shipped matcher, a surface form and in all. */
export const size: Goal = {
  name: 'size',
  measure: async (lab) => {
    const bytes = await readFile(`${toOutputFolder(lab.session.name)}/matcher.bin`);
    const forms = lab.corpusForms.length;
    return [
      toRow('10', `bytes a surface form of the shipped matcher (${forms} forms)`, toMeasured([bytes.length / forms]), 16),
      toRow('10b', 'shipped matcher in all', toMeasured([bytes.length / 1000]), 64, 'kB'),
      toNote('10b', 'the same before gzip', toMeasured([gunzipSync(bytes).length / 1000]), 'kB'),
    ];
  },
};
