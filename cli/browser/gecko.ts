import type { Browser } from 'puppeteer-core';
import { at } from './manifest.ts';

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** Runs scripts with Firefox's own rights, over WebDriver BiDi's `moz:scope` (needs `--remote-allow-system-access`). */
export interface Gecko {
  /** Runs the body of an async function in the browser window; `input` is its one argument; the answer must be JSON. */
  run(body: string, input?: unknown): Promise<unknown>;
}

/** Opens Firefox's privileged side on a running browser. */
export async function openGecko(browser: Browser): Promise<Gecko> {
  const connection = connectionOf(browser);
  const tree = at(await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }), 'result');
  const windows = at(tree, 'contexts');
  const context = Array.isArray(windows) ? at(windows[0], 'context') : undefined;
  if (typeof context !== 'string')
    throw new Error('Firefox did not show its own window; it must be started with --remote-allow-system-access.');
  return {
    run: async (body, input) => {
      const expression = `(async (input) => { ${body} })(${JSON.stringify(input ?? null)}).then((answer) => JSON.stringify(answer) ?? 'null')`;
      const { result } = await connection.send('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: true,
      });
      const value = at(at(result, 'result'), 'value');
      if (typeof value === 'string') return JSON.parse(value) as unknown;
      throw new Error(`Firefox's own side answered: ${JSON.stringify(at(at(result, 'exceptionDetails'), 'text') ?? result)}`);
    },
  };
}

// Puppeteer's typings hide the connection of a BiDi browser; its class has it as a getter.
function connectionOf(browser: Browser): Connection {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (isConnection(connection)) return connection;
  throw new Error('This version of puppeteer-core gives no access to the WebDriver BiDi connection.');
}

function isConnection(value: unknown): value is Connection {
  return typeof at(value, 'send') === 'function';
}
