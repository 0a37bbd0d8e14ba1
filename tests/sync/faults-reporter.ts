import type { Reporter, TestCase, TestModule } from 'vitest/node';

// A letter, two digits and, where one number has several, a letter more.
const NAMED = /^([A-Z]\d{2}[a-z]?) (.+)$/u;

/** Prints the table of named faults, and last how many of them were survived. */
export default class FaultsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly { readonly message: string }[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]).filter(({ name }) => NAMED.test(name));
    const lines = tests.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(toLine);
    const survived = tests.filter((test) => test.result().state === 'passed').length;
    const broken = modules.filter((module) => module.state() === 'failed' && module.children.size === 0).map(({ moduleId }) => moduleId);
    const failures = [...broken.map((file) => `could not be run: ${file}`), ...errors.map(({ message }) => `unheard: ${message}`)];
    process.stdout.write([...lines, ...failures, `named faults survived: ${survived} of ${tests.length}`, ''].join('\n'));
  }
}

function toLine(test: TestCase): string {
  const [, id = '', title = ''] = NAMED.exec(test.name) ?? [];
  const result = test.result();
  const why = result.state === 'passed' ? '' : `\n       ${result.errors?.[0]?.message.split('\n')[0] ?? ''}`;
  return `${id.padEnd(5)} ${result.state === 'passed' ? 'survived' : result.state.padEnd(8)} ${title}${why}`;
}
