import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BaseFetcher, Updater } from 'tuf-js';
import { DownloadHTTPError, DownloadLengthMismatchError } from 'tuf-js/dist/error.js';

type Files = ReadonlyMap<string, Uint8Array>;

const TRUSTED = ['root.json', 'timestamp.json', 'snapshot.json', 'targets.json'];

/** Gives tuf-js the files of a map as a host would, without sockets. */
class MapFetcher extends BaseFetcher {
  readonly #files: Files;
  readonly #folder: string;

  constructor(files: Files, folder: string) {
    super();
    this.#files = files;
    this.#folder = folder;
  }

  override async fetch(): Promise<never> {
    throw new TypeError('Everything is answered before it comes to this');
  }

  override async downloadBytes(url: string, maxLength: number): Promise<Buffer> {
    const bytes = this.#files.get(decodeURIComponent(new URL(url).pathname.slice(1)));
    if (bytes === undefined) throw new DownloadHTTPError('Not Found', 404);
    if (bytes.length > maxLength) throw new DownloadLengthMismatchError('Max length reached');
    return Buffer.from(bytes);
  }

  override async downloadFile<T>(url: string, maxLength: number, handler: (file: string) => Promise<T>): Promise<T> {
    const file = join(this.#folder, 'downloaded');
    writeFileSync(file, await this.downloadBytes(url, maxLength));
    return handler(file);
  }
}

/** The client of another house, with a folder of its own for what it trusts. */
export class TufJsClient {
  readonly #folder = mkdtempSync(join(tmpdir(), 'tuf-js-'));

  #kept: readonly (readonly [name: string, bytes: Uint8Array])[] = [];

  constructor(root: string) {
    mkdirSync(join(this.#folder, 'targets'));
    writeFileSync(join(this.#folder, 'root.json'), root);
  }

  /** Notes what it trusts now. */
  keep(): void {
    this.#kept = TRUSTED.filter((name) => existsSync(join(this.#folder, name))).map((name) => [
      name,
      readFileSync(join(this.#folder, name)),
    ]);
  }

  /** Trusts what was noted, and nothing else. */
  goBack(): void {
    for (const name of TRUSTED) rmSync(join(this.#folder, name), { force: true });
    for (const [name, bytes] of this.#kept) writeFileSync(join(this.#folder, name), bytes);
  }

  /** Updates, and gives why it refused to, or undefined when the named target was verified. */
  async update(files: Files, target: string): Promise<Error | undefined> {
    const base = 'http://feed.example';
    try {
      const updater = new Updater({
        metadataDir: this.#folder,
        metadataBaseUrl: base,
        targetDir: join(this.#folder, 'targets'),
        targetBaseUrl: `${base}/targets`,
        fetcher: new MapFetcher(files, this.#folder),
        // As many as we take in one run.
        config: { maxRootRotations: 32 },
      });
      await updater.refresh();
      const info = await updater.getTargetInfo(target);
      if (info === undefined) return new Error('The target is not there');
      await updater.downloadTarget(info);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  close(): void {
    rmSync(this.#folder, { recursive: true });
  }
}
