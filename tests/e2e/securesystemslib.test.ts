import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runCorpus } from '../../cli/fixture-command.ts';
import { TEST_KEYS } from '../../cli/key-folder.ts';

// Debian's own Python, which has Debian's python3-securesystemslib; there may be others.
const PYTHON = '/usr/bin/python3';
const SCRIPT = join(import.meta.dirname, 'verify_signatures.py');

const folder = mkdtempSync(join(tmpdir(), 'parallax-securesystemslib-'));
afterAll(() => rmSync(folder, { recursive: true }));

function verify() {
  const { status, stdout, stderr } = spawnSync(PYTHON, [SCRIPT, join(folder, 'feed')], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

it('securesystemslib of Debian accepts every signature of a feed, and none that is changed', () => {
  for (const _ of [1, 2])
    expect(runCorpus('publish', '--out', join(folder, 'feed'), '--test-keys')).toMatchObject({ status: 0, stderr: '' });
  expect(verify()).toEqual({ status: 0, stdout: '6 signatures in 4 files are good\n', stderr: '' });
  writeFileSync(join(folder, 'feed', '2.root.json'), changedRoot());
  expect(verify()).toMatchObject({ status: 1, stdout: expect.stringContaining('2.root.json: ') });
});

function changedRoot(): string {
  return readFileSync(join(TEST_KEYS, '1.root.json'), 'utf8').replace('"version":1', '"version":2');
}
