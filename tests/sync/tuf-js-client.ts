import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BaseFetcher, Updater } from 'tuf-js';
import { DownloadHTTPError, DownloadLengthMismatchError } from 'tuf-js/dist/error.js';

type Files = ReadonlyMap<string, Uint8Array>;

/** Gives tuf-js the files of a map as a host would, without sockets. */
class MapFetcher extends BaseFetcher {
  readonly #files: Files;

  constructor(files: Files) {
    super();
    this.#files = files;
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
    const folder = mkdtempSync(join(tmpdir(), 'tuf-js-'));
    try {
      const file = join(folder, 'file');
      writeFileSync(file, await this.downloadBytes(url, maxLength));
      return await handler(file);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

/** The client of another house, with a folder of its own for what it trusts. */
export class TufJsClient {
  readonly #folder = mkdtempSync(join(tmpdir(), 'tuf-js-'));

  constructor(root: string | undefined) {
    mkdirSync(join(this.#folder, 'targets'));
    if (root !== undefined) writeFileSync(join(this.#folder, 'root.json'), root);
  }

  /** Another one that trusts the same. */
  copy(): TufJsClient {
    const copied = new TufJsClient(undefined);
    cpSync(this.#folder, copied.#folder, { recursive: true });
    return copied;
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
        fetcher: new MapFetcher(files),
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
