// Makes a fresh checkout ready to run, with nothing but Node and npm: dependencies, generated types and, when asked
// for by name, browsers and other programs. Plain JavaScript of Node's oldest supported version: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Where a browser is looked for before one is installed, and Debian's package of it; read by the driver too. */
const BROWSERS = JSON.parse(readFileSync(join(root, 'cli', 'browser', 'binaries.json'), 'utf8'));
/** What some tests and measurements need beside, by the name it is asked for with. */
const TOOLS = {
  securesystemslib: { debian: 'python3-securesystemslib', paths: ['/usr/lib/python3/dist-packages/securesystemslib'] },
  nginx: { debian: 'nginx-light', variable: 'NGINX_PATH', paths: ['/usr/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'] },
};
const PROGRAMS = { ...BROWSERS, ...TOOLS };
/** Letters for Kazakh and Chinese; without them a browser draws boxes. */
const FONTS = { packages: ['fonts-noto-core', 'fonts-noto-cjk'], path: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc' };

function run(command, args, options = {}) {
  process.stdout.write(`> ${command} ${args.join(' ')}\n`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error !== undefined || status !== 0) {
    process.stderr.write(`setup: "${command} ${args.join(' ')}" failed${error === undefined ? '' : `: ${error.message}`}\n`);
    process.exit(1);
  }
}

function installDependencies() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const isCurrent = existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
  if (!isCurrent) run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  // Types that the sources need are generated; npm finds the Node that came with the dependencies.
  if (!isCurrent || !existsSync(join(root, '.wxt', 'tsconfig.json'))) run('npm', ['run', '--silent', 'prepare-types']);
}

function isThere({ variable = '', paths }) {
  return [process.env[variable], ...paths].some((path) => path !== undefined && path !== '' && existsSync(path));
}

function installPackages(packages) {
  const canInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (!canInstall) {
    process.stderr.write(`setup: missing ${packages.join(', ')}. Install them (on Debian and Ubuntu: sudo apt-get install ${packages.join(' ')}),
or name the programs you have in CHROMIUM_PATH, FIREFOX_PATH and NGINX_PATH, and run this again.\n`);
    process.exit(1);
  }
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

installDependencies();
const wanted = process.argv.slice(2).filter((name) => Object.hasOwn(PROGRAMS, name));
const missing = wanted.filter((name) => !isThere(PROGRAMS[name]));
// Fonts come along with a browser that is installed here; a reader's own browser has its own.
const fonts = missing.some((name) => Object.hasOwn(BROWSERS, name)) && !existsSync(FONTS.path) ? FONTS.packages : [];
if (missing.length > 0) installPackages([...missing.map((name) => PROGRAMS[name].debian), ...fonts]);
