import { html, nothing, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

/** Mounts the view; gives what renders a state of it. */
export function mount(target) {
  return ({ title, lead, items, open }) =>
    render(
      html`<section>
        <h2>${title}</h2>
        <p>${lead} and ${title}, again ${lead}</p>
        ${open ? html`<p>Open: <b>${title}</b></p>` : nothing}
        <ul>${repeat(
          items,
          ({ id }) => id,
          ({ name, note }) => html`<li><b>${name}</b>: ${note} <i>${name}</i></li>`,
        )}</ul>
        ${title} tail
      </section>`,
      target,
    );
}
