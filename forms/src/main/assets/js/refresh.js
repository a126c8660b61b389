// Of a form that does not save itself: when an answer decides what else is asked, the server draws the
// questions anew. Nothing is handed in by that, and files that wait in the page stay where they are.
import { answered } from './early.js';
import { answers, headers } from './send.js';
import { released, swap } from './swap.js';

const PAUSE = 400;

export function start(form) {
  let edits = 0;
  let drawing = false;

  /** What was done meanwhile is not drawn over: in the next pause the server is asked once more. */
  async function redraw() {
    if (drawing) return;
    drawing = true;
    form.setAttribute('aria-busy', 'true');
    while (!(await drawn())) await pause();
    form.removeAttribute('aria-busy');
    drawing = false;
  }

  async function drawn() {
    const at = edits;
    const fresh = await asked(form);
    if (!fresh) return true;
    await released();
    const still = edits === at && !form.querySelector('[data-busy]');
    return still && (swap(fresh), true);
  }

  async function pause() {
    let at;
    do {
      at = edits;
      await new Promise((done) => setTimeout(done, PAUSE));
    } while (edits !== at);
  }

  function changed(event) {
    edits += 1;
    if (event.type === 'change' && event.target.hasAttribute('data-refresh')) redraw();
  }

  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  for (const target of answered(form)) changed({ type: 'change', target });
}

/** Nothing when the line is down: handing in tells what is missing. */
async function asked(form) {
  const body = answers(form);
  body.append('_refresh', 'form');
  try {
    const page = await fetch(form.action, { method: 'POST', body, headers: headers() });
    return page.ok ? await page.text() : undefined;
  } catch {
    return undefined;
  }
}
