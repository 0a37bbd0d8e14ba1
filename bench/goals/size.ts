import { readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { bundleUpdatesClient } from '../bundle.ts';
import { toOutputFolder } from '../extension/copy-extension.ts';
import type { Goal } from '../goal.ts';
import { toNote, toRow } from '../report/row.ts';
import { toMeasured } from '../report/statistics.ts';

/** Goal 10: bytes of the shipped matcher, a surface form and in all; goal 21e: those of the client of updates. */
export const size: Goal = {
  name: 'size',
  measure: async (lab) => {
    const bytes = await readFile(`${toOutputFolder(lab.session.name)}/matcher.bin`);
    const forms = lab.corpusForms.length;
    const toKilobytes = (code: string) => toMeasured([gzipSync(code, { level: 9 }).length / 1000]);
    const [alone, withChecks] = await Promise.all([bundleUpdatesClient('alone'), bundleUpdatesClient('with-checks')]);
    return [
      toRow('10', `bytes a surface form of the shipped matcher (${forms} forms)`, toMeasured([bytes.length / forms]), 16),
      toRow('10b', 'shipped matcher in all', toMeasured([bytes.length / 1000]), 64, 'kB'),
      toNote('10b', 'the same before gzip', toMeasured([gunzipSync(bytes).length / 1000]), 'kB'),
      toRow('21e', 'client of updates (lib/sync), minified and gzipped', toKilobytes(alone), 12, 'kB'),
      toNote('21e', 'the same with the checks of records (lib/edition)', toKilobytes(withChecks), 'kB'),
    ];
  },
};
