// Saves a form by itself: posts it to data-autosave a moment after a change, with its version.
// The answer may be { "version": n }. Fields with data-refresh decide what else is asked: after
// saving, the questions are drawn anew.
import { answered } from './early.js';
import { answers, post, savers } from './send.js';
import { released, swap } from './swap.js';

export function start(form) {
  const state = stateOf(form);
  let timer = 0;
  let running = null;
  let again = false;
  let redraw = false;
  let edits = 0;
  let sent = 0;

  const say = (key, failed, text) => {
    state.textContent = text || document.body.dataset[key];
    state.classList.toggle('failed', Boolean(failed));
  };

  /** Questions that are about to be drawn anew are not yet what will be asked. */
  const wait = () => form.setAttribute('aria-busy', String(redraw));

  async function save() {
    timer = stopped(timer);
    if (running) {
      again = true;
      return;
    }
    running = once();
    await running;
    running = null;
    if (again) {
      again = false;
      await save();
    } else if (redraw) {
      redraw = false;
      await refresh().finally(wait);
    }
  }

  async function once() {
    say('saving');
    sent = edits;
    try {
      await take(await post(form.dataset.autosave, answers(form), { headers: { Accept: 'application/json' } }));
      say('saved');
    } catch (failure) {
      say('unsaved', true, failure.told);
    }
  }

  /** Nothing more is saved by itself; what is on its way arrives first, for it moves the version on. */
  function hold() {
    timer = stopped(timer);
    again = false;
    redraw = false;
    wait();
    edits += 1;
    return running;
  }

  async function take(response) {
    const answer = (response.headers.get('Content-Type') ?? '').includes('json') ? await response.json() : {};
    if (!response.ok || response.redirected) {
      throw Object.assign(new Error(String(response.status)), { told: answer.message ?? answer.detail });
    }
    const version = form.querySelector('[name="version"]');
    if (version && answer.version !== undefined) version.value = answer.version;
  }

  /** What was done meanwhile is not drawn over: the next save draws anew. */
  async function refresh() {
    const at = sent;
    const page = await fetch(location.href, { headers: { Accept: 'text/html' } });
    const fresh = await page.text();
    if (!page.ok) return;
    await released();
    if (edits !== at || form.querySelector('[data-busy]')) redraw = true;
    else swap(fresh);
  }

  function changed(event) {
    if (event.target.type === 'file') return;
    edits += 1;
    if (event.type === 'change' && event.target.hasAttribute('data-refresh')) redraw = true;
    wait();
    timer = stopped(timer);
    timer = setTimeout(save, event.type === 'change' ? 150 : 1200);
  }

  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', (event) => {
    const saving = hold();
    if (!saving) return;
    event.preventDefault();
    const { submitter } = event;
    saving.then(() => form.requestSubmit(submitter));
  });
  savers.set(form, hold);
  for (const target of answered(form)) changed({ type: 'change', target });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer) {
      timer = stopped(timer);
      post(form.dataset.autosave, answers(form), { keepalive: true }).then(take).catch(() => {});
    }
  });
}

function stopped(timer) {
  clearTimeout(timer);
  return 0;
}

/** Where 已保存 is shown: an element of the form with data-save-state, or one we add. */
function stateOf(form) {
  const there = form.querySelector('[data-save-state]');
  if (there) return there;
  const made = document.createElement('p');
  made.className = 'save-state';
  made.setAttribute('role', 'status');
  form.append(made);
  return made;
}
