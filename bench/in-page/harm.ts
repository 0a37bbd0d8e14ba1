import type { CompiledMatcher } from '../../lib/matching/compiled-matcher.ts';
import { openMatcher } from '../../lib/matching/open-matcher.ts';
import { readAtOnce } from './reading.ts';

/** What reading and marking did to the document, by count. */
export interface Harm {
  readonly marks: number;
  readonly mutations: number;
  readonly nodesAdded: number;
}

/** Reads and marks the document and counts what changed in it; the marks stay. */
export async function countHarm(compiled: CompiledMatcher): Promise<Harm> {
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const before = countNodes();
  const { reader } = await readAtOnce(openMatcher(compiled));
  const mutations = observer.takeRecords().length;
  observer.disconnect();
  return { marks: reader.index.size, mutations, nodesAdded: countNodes() - before };
}

function countNodes(): number {
  const walker = document.createTreeWalker(document);
  let count = 0;
  while (walker.nextNode() !== null) count++;
  return count;
}
