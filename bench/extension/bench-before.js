// Runs in the page scripts' own world right before them and notes on the page's timeline when they do what. What is
// wrapped here calls through at once; notes are made after the work they tell of.
{
  const world = globalThis;
  const microtask = world.queueMicrotask.bind(world);
  const note = (name) => performance.mark(`parallax:${name}`);
  const noteOnce = (name) => {
    if (performance.getEntriesByName(`parallax:${name}`).length === 0) note(name);
  };
  const noteWork = (start, end) => {
    if (end > start) performance.measure('parallax:work', { start, end });
  };

  // Work that is called back.
  const timed =
    (work) =>
    (...values) => {
      const start = performance.now();
      try {
        return work(...values);
      } finally {
        noteWork(start, performance.now());
      }
    };
  // Work that goes on after a promise is kept: it runs within a few microtasks. Turns of nothing take no time; the turn
  // after the work tells where it ended.
  const resumed = (promise) =>
    promise.then((value) => {
      const start = performance.now();
      let end = start;
      let before = start;
      const follow = (turns) => {
        const now = performance.now();
        if (now - before > 0.02) end = now;
        before = now;
        if (turns > 0) microtask(() => follow(turns - 1));
        else noteWork(start, end);
      };
      follow(24);
      return value;
    });

  const timeout = world.setTimeout.bind(world);
  const idle = world.requestIdleCallback.bind(world);
  const Observer = world.MutationObserver;
  world.queueMicrotask = (work) => microtask(timed(work));
  world.setTimeout = (work, delay, ...values) => timeout(timed(work), delay, ...values);
  world.requestIdleCallback = (work, choices) => idle(timed(work), choices);
  world.MutationObserver = function MutationObserver(work) {
    return new Observer(timed(work));
  };
  const pause = world.scheduler.yield.bind(world.scheduler);
  Object.defineProperty(world.scheduler, 'yield', { configurable: true, value: () => resumed(pause()) });

  const area = (world.browser ?? world.chrome).storage.local;
  const get = area.get.bind(area);
  const answer = (value) => {
    noteOnce('storage-answered');
    return value;
  };
  area.get = (keys) => {
    noteOnce('storage-asked');
    return resumed(get(keys).then(answer));
  };

  const registry = world.HighlightRegistry.prototype;
  const set = Reflect.get(registry, 'set');
  registry.set = function setAndNote(...values) {
    const result = set.apply(this, values);
    noteOnce('first-highlight');
    return result;
  };

  document.addEventListener('DOMContentLoaded', () => note('ready'), { once: true });
  note('before');
}
