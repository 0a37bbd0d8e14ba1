// What the playground page does by itself, and what it offers to tests on `window`.
(() => {
  const exceptions = [];
  addEventListener('error', (event) => exceptions.push(event.message));
  addEventListener('unhandledrejection', (event) => exceptions.push(String(event.reason)));

  // For tests: roots that only this page knows, errors seen, and records of changes that the page did not make itself.
  const playground = { roots: {}, exceptions, foreignChanges: [] };
  window.playground = playground;

  function attach(id, mode, html) {
    const root = document.getElementById(id).attachShadow({ mode });
    root.innerHTML = html;
    playground.roots[id] = root;
    return root;
  }

  function attachRoots() {
    attach('open-host', 'open', '<p data-expect="Tokayev|Moscow">An open root: Tokayev in <b>Mos</b>cow.</p>');
    const outer = attach('nested-host', 'open', '<p data-expect="Astana">Outer root: Astana.</p><div id="inner-host"></div>');
    const inner = outer.getElementById('inner-host').attachShadow({ mode: 'open' });
    inner.innerHTML = '<p lang="ru" data-expect="Россия">Внутренний корень: Россия.</p>';
    playground.roots['inner-host'] = inner;
    attach('closed-host', 'closed', '<p data-expect="">A closed root, which is nobody else’s business: the Kremlin.</p>');
    attach('slot-host', 'open', '<div><slot></slot></div>');
    setTimeout(() => attach('late-host', 'open', '<p data-expect="Kazakhstan">A late root: Kazakhstan.</p>'), 500);
  }

  function fillBlankFrame() {
    const frame = document.getElementById('blank').contentDocument;
    frame.body.innerHTML = '<p data-expect="China">A frame filled by script speaks of China.</p>';
  }

  function wireControls() {
    const dialog = document.getElementById('dialog');
    const pressed = document.getElementById('pressed');
    document.getElementById('open-dialog').addEventListener('click', () => dialog.showModal());
    document.getElementById('close-dialog').addEventListener('click', () => dialog.close());
    document.getElementById('button').addEventListener('click', () => {
      pressed.value = String(Number(pressed.value) + 1);
    });
  }

  // Nothing in these sections changes by the page's own doing, so each record is someone else's.
  function watchStillSections() {
    const observer = new MutationObserver((records) => {
      for (const { type, target, attributeName } of records)
        playground.foreignChanges.push(`${type} ${attributeName ?? ''} ${target.nodeName}`);
    });
    for (const id of ['plain', 'split', 'blocks', 'writing', 'lookalikes', 'machine']) {
      observer.observe(document.getElementById(id), {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    }
  }

  window.fillPlayground = () => {
    attachRoots();
    fillBlankFrame();
    wireControls();
    watchStillSections();
  };

  /** Shows every case that is hidden at first, except the dialog. */
  window.showHidden = () => {
    for (const element of document.querySelectorAll('[data-hidden]')) {
      element.hidden = false;
      element.classList.remove('off', 'unseen');
    }
    for (const details of document.querySelectorAll('#hidden details')) details.open = true;
  };

  /** Adds a paragraph with two names after the page is done; resolves to it. */
  window.addLater = () => {
    const paragraph = document.createElement('p');
    paragraph.dataset.expect = 'Tokayev|Baikonur';
    paragraph.textContent = 'Later, Tokayev flew to Baikonur.';
    document.getElementById('later').append(paragraph);
    return new Promise((done) => requestAnimationFrame(() => done(paragraph)));
  };

  const SENTENCES = ['Astana answers Moscow', 'Токаев и Путин', '哈萨克斯坦与俄罗斯', 'Nothing to see', 'Kazakhstan, again'];

  // A row as a framework keeps it: it holds on to its nodes and trusts that nobody has moved or split them.
  function makeRow(number) {
    const item = document.createElement('li');
    const bold = document.createElement('b');
    const words = document.createTextNode('');
    const count = document.createTextNode('');
    bold.append(count);
    item.append(bold, words);
    return { item, bold, words, count, number };
  }

  function drawRow(row, list, frame) {
    const { item, bold, words, count, number } = row;
    if (item.parentNode !== list || item.childNodes.length !== 2 || bold.firstChild !== count || item.lastChild !== words)
      throw new Error('a row was changed by someone else');
    count.data = `${frame}: `;
    words.data = SENTENCES[(frame + number) % SENTENCES.length];
    if ((frame + number) % 3 === 0) {
      item.removeChild(words);
      item.insertBefore(words, null);
    }
    if ((frame + number) % 7 === 0) list.insertBefore(list.removeChild(item), list.firstChild);
  }

  /** Draws a list anew in every frame for so long; resolves to the number of exceptions. */
  window.startRendering = (ms) => {
    const list = document.getElementById('list');
    const rows = Array.from({ length: 20 }, (_, number) => makeRow(number));
    list.replaceChildren(...rows.map((row) => row.item));
    const end = performance.now() + ms;
    let caught = 0;
    playground.frames = 0;
    return new Promise((done) => {
      const draw = () => {
        for (const row of rows) {
          try {
            drawRow(row, list, playground.frames);
          } catch (error) {
            caught += 1;
            exceptions.push(String(error));
          }
        }
        playground.frames += 1;
        if (performance.now() < end) requestAnimationFrame(draw);
        else done(caught);
      };
      requestAnimationFrame(draw);
    });
  };
})();
