/** For tests only: a TUF repository of plain kind on this machine, and `corpus client` that follows it. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalize } from '@tufjs/canonical-json';
import { toSha256 } from '../lib/edition/digest.ts';
import { type FixtureKey, FixtureRepository, type Json, type PublishOptions } from '../lib/sync/fixture-repository.ts';
import { runCorpusHere } from './fixture-command.ts';

const KINDS = {
  ecdsa: { scheme: 'ecdsa-sha2-nistp256', hash: 'sha256', make: () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' }) },
  rsa: { scheme: 'rsassa-pss-sha256', hash: 'sha256', make: () => generateKeyPairSync('rsa', { modulusLength: 2048 }) },
  ed25519: { scheme: 'ed25519', hash: undefined, make: () => generateKeyPairSync('ed25519') },
} as const;
/** A kind of key that TUF speaks of. */
export type KeyKind = keyof typeof KINDS;
const PSS = { padding: 6, saltLength: 32 };

/** A new key; Ed25519 keys are hexadecimal in a root, the others PEM. */
export async function makePlainKey(kind: KeyKind = 'ecdsa', extra: Json = {}): Promise<FixtureKey> {
  const { scheme, hash, make } = KINDS[kind];
  const { publicKey, privateKey } = make();
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const object = { keytype: kind, scheme, keyval: { public: kind === 'ed25519' ? raw : pem }, ...extra };
  return {
    id: await toSha256(canonicalize(object)),
    object,
    pkcs8: new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' })),
    sign: async (bytes) => sign(hash, bytes, { key: privateKey, ...(kind === 'rsa' ? PSS : {}) }).toString('hex'),
  };
}

/** As many new keys. */
export function makePlainKeys(count: number): Promise<FixtureKey[]> {
  return Promise.all(Array.from({ length: count }, () => makePlainKey()));
}

/** A repository that can be asked for, and a client with folders of its own. */
export class TufWorld {
  readonly repository: FixtureRepository;
  readonly folder = mkdtempSync(join(tmpdir(), 'parallax-tuf-'));
  /** What was asked for, in order, without `metadata/` before it. */
  readonly requests: string[] = [];
  readonly #server: Server;

  constructor(repository: FixtureRepository) {
    this.repository = repository;
    this.#server = createServer((request, response) => {
      const file = decodeURIComponent(request.url ?? '').replace(/^\/(?:metadata\/)?/u, '');
      this.requests.push(file);
      // The repository has the hash before the whole path of a target; hosts have it before the last part (TUF 1.0.33, 5.7.3).
      const bytes = this.repository.files.get(file.replace(/^targets\/(.*\/)([0-9a-f]{64}\.)/u, 'targets/$2$1'));
      response.writeHead(bytes === undefined ? 404 : 200, { connection: 'close' }).end(bytes);
    });
  }

  /** One key a role, everything of version 1, and a client that has its root. */
  static async open(): Promise<TufWorld> {
    const one = () => makePlainKeys(1);
    const keys = { root: await one(), timestamp: await one(), snapshot: await one(), targets: await one() };
    const repository = new FixtureRepository(Date.now(), keys);
    repository.thresholds.root = 1;
    const world = new TufWorld(repository);
    await repository.publishRoot();
    await world.publish();
    await new Promise<void>((done) => void world.#server.listen(0, '127.0.0.1', done));
    await world.init();
    return world;
  }

  /** The next targets, snapshot and timestamp, which name each other by version alone. */
  publish({ change, ...options }: PublishOptions = {}) {
    const bare = (then?: (signed: Json) => void) => (signed: Json) => {
      for (const entry of Object.values(signed['meta'] as Record<string, Json>)) {
        delete entry['length'];
        delete entry['hashes'];
      }
      then?.(signed);
    };
    return this.repository.publish({
      ...options,
      change: { ...change, timestamp: bare(change?.timestamp), snapshot: bare(change?.snapshot) },
    });
  }

  /** Gives the client a root to begin with. */
  init(root = this.repository.pinned) {
    writeFileSync(join(this.folder, 'initial.json'), root);
    return runCorpusHere(...this.toArguments('init', join(this.folder, 'initial.json')));
  }

  /** The exit status of a refresh. */
  async refresh(...more: readonly string[]): Promise<number | null> {
    return (await runCorpusHere(...this.toArguments('refresh', ...more))).status;
  }

  /** The exit status of the download of a target. */
  async download(name: string): Promise<number | null> {
    return (await runCorpusHere(...this.toArguments('download', '--target-name', name))).status;
  }

  /** How a runner of tests would ask for it. */
  toArguments(...action: readonly string[]): string[] {
    const address = this.#server.address();
    const origin = address === null || typeof address === 'string' ? '' : `http://127.0.0.1:${address.port}`;
    const places = ['--metadata-dir', join(this.folder, 'metadata'), '--metadata-url', `${origin}/metadata/`];
    return ['client', ...places, '--target-dir', join(this.folder, 'targets'), '--target-base-url', `${origin}/targets/`, ...action];
  }

  /** The versions of what the client trusts, by role: such as `root 1, timestamp 1`. */
  get trusted(): string {
    const roles = ['root', 'timestamp', 'snapshot', 'targets'].filter((role) => this.names.includes(`${role}.json`));
    return roles.map((role) => `${role} ${(JSON.parse(this.read(role)) as { signed: { version: number } }).signed.version}`).join(', ');
  }

  /** What is in the client's folder of metadata. */
  get names(): string[] {
    return readdirSync(join(this.folder, 'metadata')).toSorted();
  }

  /** What the client trusts of a role, as it lies there. */
  read(role: string): string {
    return readFileSync(join(this.folder, 'metadata', `${role}.json`), 'utf8');
  }

  /** The contents of all downloaded targets, by file name. */
  get downloaded(): Record<string, string> {
    const folder = join(this.folder, 'targets');
    const names = readdirSync(this.folder).includes('targets') ? readdirSync(folder) : [];
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
