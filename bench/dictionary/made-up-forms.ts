import type { SurfaceForm } from '../../lib/domain/mention.ts';
import { pick, toRandom } from '../random.ts';

type Letters = {
  readonly onsets: readonly [string, ...string[]];
  readonly vowels: readonly [string, ...string[]];
  readonly endings: readonly [string, ...string[]];
};

const toList = (text: string) => text.split(' ') as [string, ...string[]];
const SCRIPTS: readonly [Letters, ...Letters[]] = [
  {
    onsets: toList('b br ch d dr f g gr h k kl l m n p pr r s sh st t tr v w z'),
    vowels: toList('a e i o u ai ee ou ya'),
    endings: toList("_ s 's ' an ian ese ish er ers"),
  },
  {
    onsets: toList('б бр в г гр д ж з к кр л м н п пр р с ст т тр ф х ш щ қ ғ ң'),
    vowels: toList('а е и о у ы я ю ә ө ү і'),
    endings: toList('_ а у ом е ы ов ам ами ах ский ского скому ским ском ның дың тың ға қа да дан мен'),
  },
];

/**
 * Surface forms nobody has ever written, added to real ones until there are so many: stems of the scripts of the
 * corpus with its kinds of endings, capitals first, one to three words.
 */
export function addMadeUpForms(real: readonly SurfaceForm[], count: number): SurfaceForm[] {
  const random = toRandom(290);
  const forms = new Map(real.map((form) => [form.text, form]));
  for (let topic = 0; forms.size < count; topic++) {
    const { onsets, vowels, endings } = SCRIPTS[topic % SCRIPTS.length] ?? SCRIPTS[0];
    const syllable = () => pick(random, onsets) + pick(random, vowels);
    const word = () => capitalise(Array.from({ length: 3 + Math.floor(random() * 3) }, syllable).join(''));
    const stem = Array.from({ length: 1 + Math.floor(random() * 3) }, word).join(' ');
    for (const ending of endings) {
      const text = ending === '_' ? stem : stem + ending;
      // Capitals as the corpus has them too.
      for (const spelling of [text, text.toUpperCase()])
        if (forms.size < count && !forms.has(spelling))
          forms.set(spelling, { text: spelling, topic: `made-up-${topic}`, form: ending === '_' ? 'base' : 'case' });
    }
  }
  return [...forms.values()];
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
