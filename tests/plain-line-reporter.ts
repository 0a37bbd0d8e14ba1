import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line that counts the tests, for machines to read. */
export default class PlainLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.state() === 'failed' && module.children.size === 0).length;
    process.on('exit', () => process.stdout.write(`${count('passed')} passed, ${count('failed') + broken} failed\n`));
  }
}
