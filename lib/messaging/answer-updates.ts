import { browser } from 'wxt/browser';
import { isOurPage, type Sender } from './our-page.ts';
import {
  type CommandAnswer,
  type CommandName,
  type CommandReply,
  type CommandRequest,
  parseCommand,
  type Telling,
  type ToldPart,
  UPDATES_CHANNEL,
} from './updates-channel.ts';

/** One handler a command. */
export type CommandHandlers = { readonly [Name in CommandName]: (request: CommandRequest<Name>) => Promise<CommandReply<Name>> };

/** All there is to tell a page that opens, each part as soon as it is read. */
export type Greeting = { readonly [Part in ToldPart]?: Promise<Telling> };

/** Tells every options page that is open. */
export type Tell = (toTelling: () => Telling | Promise<Telling>) => void;

type Port = {
  readonly name: string;
  readonly sender?: Sender | undefined;
  postMessage(message: unknown): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
};

/**
 * Answers the options page. Lines of anybody else are left: a page script has an address of the web.
 * @param greet is called for each line that begins, to tell the page all there is
 * @returns tells every options page that is open; while none is, what there is to tell is not even asked for
 */
export function answerUpdates(handlers: CommandHandlers, greet: () => Greeting): Tell {
  const ports = new Set<Port>();
  const send = (port: Port, message: Telling | CommandAnswer) => {
    try {
      port.postMessage(message);
    } catch {
      // The page went before it was told.
      ports.delete(port);
    }
  };
  browser.runtime.onConnect.addListener((port: Port) => {
    if (port.name !== UPDATES_CHANNEL || !isOurPage(port.sender)) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((message: unknown) => {
      const command = parseCommand(message);
      if (command === undefined) return;
      const handler = handlers[command.name] as (request: object) => Promise<unknown>;
      handler(command.request).then(
        (reply) => send(port, { answers: command.number, reply }),
        (error: unknown) => send(port, { answers: command.number, error: error instanceof Error ? error.message : String(error) }),
      );
    });
    for (const [part, telling] of Object.entries(greet())) {
      telling.then(
        (told) => send(port, told),
        () => send(port, { part: 'unread', value: part } as Telling),
      );
    }
  });
  return (toTelling) => {
    if (ports.size === 0) return;
    Promise.resolve(toTelling()).then(
      (telling) => {
        for (const port of ports) send(port, telling);
      },
      () => {},
    );
  };
}
