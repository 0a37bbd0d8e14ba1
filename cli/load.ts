import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allowEarlyClose } from './allow-early-close.ts';
import { type Measured, measureLoad } from './load/measure-load.ts';
import { findNginx, toNginxConfig } from './load/nginx.ts';
import { runCommand } from './run-command.ts';

// What one small host serves: nginx with the rules of docs/nginx-feed.conf, asked on this machine, for a few seconds each.
const RULES = fileURLToPath(new URL('../docs/nginx-feed.conf', import.meta.url));
const SECONDS = 3;

allowEarlyClose();
const nginxPath = findNginx();
const folder = mkdtempSync(join(tmpdir(), 'parallax-load-'));
const feed = join(folder, 'feed');
mkdirSync(join(folder, 'logs'));
const nginx = await start();
try {
  process.stdout.write(
    '| asked for | connections | bytes an answer, headers | requests a second | Mbit a second |\n|---|---|---|---|---|\n',
  );
  const full = `/targets/${readdirSync(join(feed, 'targets')).find((name) => name.endsWith('.full.ndjson.gz'))}`;
  for (const path of ['/timestamp.json', '/2.root.json', full]) {
    for (const reuse of [true, false])
      process.stdout.write(toRow(path, reuse, await measureLoad({ port: nginx.port, path, reuse, seconds: SECONDS })));
  }
} finally {
  nginx.stop();
  await nginx.ended;
  rmSync(folder, { recursive: true });
}

async function start() {
  const status = await runCommand(['publish', '--out', feed, '--test-keys']);
  if (status !== 0) process.exit(status);
  const { port, text } = await toNginxConfig(folder, feed, RULES);
  const config = join(folder, 'nginx.conf');
  writeFileSync(config, text);
  const child = spawn(nginxPath, ['-p', folder, '-c', config], { stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise((done) => child.once('close', done));
  return { port, ended, stop: () => child.kill('SIGTERM') };
}

function toRow(path: string, reuse: boolean, { answerBytes, headerBytes, perSecond }: Measured): string {
  const name = path.startsWith('/targets/') ? 'full.ndjson.gz' : path.slice(1);
  const megabits = Math.round((perSecond * answerBytes * 8) / 1e6);
  return `| ${name} | ${reuse ? 'kept open' : 'one a request'} | ${answerBytes}, ${headerBytes} | ${Math.round(perSecond)} | ${megabits} |\n`;
}
