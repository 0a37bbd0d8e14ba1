import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchPage } from './bench-page.ts';

/** The HTML files of a folder, by name. @throws {Error} when there is none */
export async function readPages(folder: string): Promise<BenchPage[]> {
  const files = (await readdir(folder)).filter((file) => /\.x?html?$/u.test(file)).toSorted();
  if (files.length === 0) throw new Error(`There is no HTML file in ${folder}.`);
  return Promise.all(
    files.map(async (file) => ({ name: file.replace(/\.\w+$/u, ''), html: await readFile(join(folder, file), 'utf8'), made: false })),
  );
}
