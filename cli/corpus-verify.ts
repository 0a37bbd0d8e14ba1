import { parseArgs } from 'node:util';
import { checkFeed } from '../lib/publish/check-feed.ts';
import { openFeedFolder } from './feed-folder.ts';

/** `verify`: checks a feed as a reader would and lists its editions; the exit status is 1 when a reader could not follow it. */
export async function verifyCommand(args: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error('needs the folder of a feed, and takes one: verify DIR');
  const files = await openFeedFolder(folder);
  if (files.names.length === 0) throw new Error(`${folder} has no feed; make one with: corpus publish --out ${folder}`);
  const { faults, editions, found } = await checkFeed(files, Date.now());
  for (const line of found) process.stdout.write(`${line}\n`);
  for (const { number, date, targetsVersion } of editions) {
    process.stdout.write(`edition ${number} of ${date}, targets ${targetsVersion}\n`);
  }
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.stdout.write(faults.length === 0 ? 'in order\n' : '');
  return faults.length === 0 ? 0 : 1;
}
