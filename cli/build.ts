import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './browser/session.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds the extension for one browser into .output.
 * @throws {Error} with everything the build printed, when it fails
 */
export async function build(name: BrowserName): Promise<void> {
  const wxt = fileURLToPath(new URL('../node_modules/wxt/bin/wxt.mjs', import.meta.url));
  const child = spawn(process.execPath, [wxt, 'build', '--browser', name === 'chromium' ? 'chrome' : 'firefox'], { cwd: ROOT });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`The build failed:\n${printed}`);
}
