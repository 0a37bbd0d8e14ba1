/** For tests only: a feed in memory, with keys of its own, of editions of the made-up corpus. */
import { type Changes, compileFixture, fixtureRecord, inAll } from '../corpus/fixture-corpus.ts';
import { toEdition } from '../edition/serialise-edition.ts';
import { compileMatcher } from '../matching/compile-matcher.ts';
import { MATCHER_SCHEMA } from '../matching/compiled-matcher.ts';
import { toShipped } from '../matching/ship-matcher.ts';
import type { PublishableEdition } from './edition-targets.ts';
import type { SignedFile } from './metadata.ts';
import { type Publication, planPublication } from './plan-publication.ts';
import { type FeedFiles, readRepository } from './repository.ts';
import { type KeysByRole, toFirstRoot } from './root-metadata.ts';
import { createSigningKey, ROLE_NAMES, ROLES, type Role, type SigningKey } from './signing-key.ts';

/** The moment at which tests publish first. */
export const START = Date.parse('2026-11-22T12:00:00Z');
export const DAY = 24 * 60 * 60 * 1000;

/** New keys for every role, as `keys create` makes them. */
export function createKeys(): KeysByRole {
  const of = (role: Role) => Array.from({ length: ROLES[role].keys }, () => createSigningKey().signingKey);
  return { root: of('root'), targets: of('targets'), snapshot: of('snapshot'), timestamp: of('timestamp') };
}

/** Edition `number` of the made-up corpus: the reason in it says which one it is. */
export async function compileEdition(number: number, changes: Changes = {}): Promise<PublishableEdition> {
  const corpus = await compileFixture({
    'edition.yaml': { ...fixtureRecord('edition.yaml'), number },
    'reasons/printed-in-denmark.yaml': { text: inAll(`Edition ${number} says that its paper is made in Denmark.`) },
    ...changes,
  });
  return {
    edition: toEdition(corpus),
    matcher: toShipped(compileMatcher(corpus.records.topics)),
    matcherSchema: MATCHER_SCHEMA,
  };
}

/** A feed in memory. */
export class MemoryFeed {
  readonly keys: KeysByRole;
  readonly roots: SignedFile<'root'>[];
  readonly files = new Map<string, Uint8Array>();

  constructor(keys = createKeys(), now = START) {
    this.keys = keys;
    this.roots = [toFirstRoot(keys, now)];
  }

  /** As the commands see it. */
  open(): FeedFiles {
    return { where: 'feed', names: [...this.files.keys()], load: async (name) => this.files.get(name) };
  }

  async plan(edition: PublishableEdition, now = START, keys: readonly SigningKey[] = this.allKeys()): Promise<Publication> {
    const files = this.open();
    const repository = this.files.has('timestamp.json') ? await readRepository(files) : undefined;
    return planPublication({ files, repository, roots: this.roots, edition, keys, now });
  }

  /** Publishes, or only begins to: the first so many files. */
  async publish(edition: PublishableEdition, now = START, mostFiles = Number.POSITIVE_INFINITY): Promise<Publication> {
    const publication = await this.plan(edition, now);
    for (const { name, bytes } of publication.files.slice(0, mostFiles)) this.files.set(name, bytes);
    return publication;
  }

  allKeys(): SigningKey[] {
    return ROLE_NAMES.flatMap((role) => this.keys[role]);
  }
}
