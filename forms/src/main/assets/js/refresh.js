// Of a form that does not save itself: when an answer decides what else is asked, the server draws the
// questions anew. Nothing is handed in by that, and files that wait in the page stay where they are.
import { answers, headers } from './send.js';
import { released, swap } from './swap.js';

export function start(form) {
  let edits = 0;
  let stale = false;

  async function redraw() {
    const at = edits;
    const fresh = await drawn(form);
    if (!fresh) return;
    await released();
    stale = edits !== at || form.querySelector('[data-busy]') !== null;
    if (!stale) swap(fresh);
  }

  form.addEventListener('input', () => (edits += 1));
  form.addEventListener('change', (event) => {
    edits += 1;
    if (stale || event.target.hasAttribute('data-refresh')) redraw();
  });
}

async function drawn(form) {
  const body = answers(form);
  body.append('_refresh', 'form');
  try {
    const page = await fetch(form.action, { method: 'POST', body, headers: headers() });
    return page.ok ? await page.text() : undefined;
  } catch {
    return undefined; // the line is down: handing in tells what is missing
  }
}
