import { existsSync } from 'node:fs';
import { launchBrowser } from '../cli/browser/launch.ts';
import { build } from '../cli/build.ts';
import { GOALS } from './goals/index.ts';
import { type Lab, openLab } from './lab.ts';
import { type Options, parseOptions, USAGE } from './options.ts';
import { profileReading } from './profile-reading.ts';
import { type Row, toMissing } from './report/row.ts';
import { toMarkdownTable, toPlainTable } from './report/table.ts';
import { writePart } from './report/write-document.ts';

const DOCUMENT = new URL('../docs/performance.md', import.meta.url);

function readOptions(): Options {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

async function measure(lab: Lab, only: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const goal of GOALS.filter(({ name }) => only.length === 0 || only.includes(name))) {
    try {
      rows.push(...(await goal.measure(lab)));
    } catch (error) {
      // One goal that cannot be measured does not take the others with it, and is named.
      lab.say(`${goal.name} failed: ${error instanceof Error ? error.stack : String(error)}`);
      rows.push(toMissing(goal.name, 'failed', String(error).split('\n')[0] ?? ''));
    }
  }
  return rows.toSorted((a, b) => toNumber(a) - toNumber(b));
}

// Lines of one goal stand together, what failed last.
function toNumber({ goal }: Row): number {
  const number = Number.parseInt(goal, 10);
  return Number.isNaN(number) ? Number.POSITIVE_INFINITY : number;
}

const options = readOptions();
const unknown = options.only.filter((name) => GOALS.every((goal) => goal.name !== name));
if (unknown.length > 0 || (options.pages !== undefined && !existsSync(options.pages))) {
  process.stderr.write(`bench: there is no ${unknown[0] ?? options.pages}; goals: ${GOALS.map(({ name }) => name).join(', ')}\n`);
  process.exit(2);
}
await build(options.browser);
const session = await launchBrowser(options.browser, {
  extensions: [],
  headless: true,
  firefoxPrefs: { 'privacy.reduceTimerPrecision': false },
});
try {
  const lab = await openLab(options, session, (text) => process.stderr.write(`${text}\n`));
  try {
    if (options.profile) {
      const profile = await profileReading(lab);
      process.stdout.write(`${profile}\n`);
      if (options.write) await writePart(DOCUMENT, 'profile', profile);
    } else {
      const rows = await measure(lab, options.only);
      const saved = lab.pages.filter(({ made }) => !made).length;
      const head = `${await session.browser.version()}, ${new Date().toISOString().slice(0, 10)}; ${lab.pages.length - saved} made pages, ${saved} saved ones.${options.only.length > 0 ? ` Only ${options.only.join(', ')}.` : ''}`;
      process.stdout.write(`${head}\n\n${toPlainTable(rows)}`);
      if (options.write) await writePart(DOCUMENT, [options.browser, ...options.only].join('-'), `${head}\n\n${toMarkdownTable(rows)}`);
    }
  } finally {
    await lab.close();
  }
} finally {
  await session.close();
}
