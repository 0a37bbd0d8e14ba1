// A test extension's content script: any extension may open closed shadow roots, so this one tells the page's world
// what is in those that the product hangs on the document. Question and answer are JSON strings in CustomEvents,
// because Firefox lets no object pass between the two worlds.
(() => {
  const ASK = 'parallax-probe-ask';
  const ANSWER = 'parallax-probe-answer';
  const SILENT = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'LINK']);

  function closedRoot(element) {
    if (element.shadowRoot) return null;
    if (globalThis.chrome?.dom?.openOrClosedShadowRoot) {
      return element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null;
    }
    return element.openOrClosedShadowRoot ?? null;
  }

  // The product hangs its hosts on the document element, or into the modal dialog or fullscreen element that covers it.
  function cards() {
    const page = document.documentElement;
    if (!page) return [];
    const parents = [page, ...document.querySelectorAll(':modal, :fullscreen')];
    const hosts = new Set(parents.flatMap((parent) => [...parent.children]));
    return [...hosts].flatMap((host) => {
      if (host === document.body || host === document.head) return [];
      const root = closedRoot(host);
      return root ? [{ host, root }] : [];
    });
  }

  function rectOf(element) {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  }

  // What a reader sees: textContent would also give what styles hide.
  function seenText(element) {
    return element.innerText ?? element.textContent;
  }

  function textOf(root) {
    const parts = [...root.childNodes].map((node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      return node.nodeType === Node.ELEMENT_NODE && !SILENT.has(node.tagName) ? seenText(node) : '';
    });
    return parts
      .map((part) => part.trim())
      .filter(Boolean)
      .join('\n');
  }

  function attributesOf(element) {
    return Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  }

  function found(selector) {
    return cards().flatMap(({ root }) => [...root.querySelectorAll(selector)]);
  }

  function only({ selector, index = 0 }) {
    const element = found(selector)[index];
    if (!element) throw new Error(`no card has ${selector} (${index})`);
    return element;
  }

  function elementOutline(element) {
    return {
      tag: element.localName,
      text: seenText(element).trim(),
      label: element.getAttribute('aria-label'),
      attributes: attributesOf(element),
      rect: rectOf(element),
      visible: element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    };
  }

  const answers = {
    outline: () =>
      cards().map(({ host, root }) => ({
        tag: host.localName,
        attributes: attributesOf(host),
        rect: rectOf(host),
        openPopover: host.matches(':popover-open'),
        parent: host.parentElement === document.documentElement ? 'document' : 'modal',
        text: textOf(root),
        html: root.innerHTML,
      })),
    find: ({ selector }) => found(selector).map(elementOutline),
    active: () => {
      const focused = cards()
        .map(({ root }) => root.activeElement)
        .find(Boolean);
      return focused ? elementOutline(focused) : null;
    },
    // A press of nobody's, which browsers call untrusted, where no page can bring one.
    'make-up-press': (request) => only(request).click(),
    styles: (request) => {
      const style = getComputedStyle(only(request), request.pseudo ?? null);
      return Object.fromEntries(request.properties.map((name) => [name, style.getPropertyValue(name)]));
    },
  };

  const answer = (event) => {
    let reply;
    try {
      const request = JSON.parse(event.detail);
      reply = { value: answers[request.ask](request) ?? null };
    } catch (error) {
      reply = { error: String(error) };
    }
    document.dispatchEvent(new CustomEvent(ANSWER, { detail: JSON.stringify(reply) }));
  };
  document.addEventListener(ASK, answer);
  // document.open() takes listeners off; adding one twice is adding it once.
  new MutationObserver(() => document.addEventListener(ASK, answer)).observe(document, { childList: true });
})();
