// Wakes what a page has, and only that; every page works without it.
const parts = {
  'form[data-autosave]': () => import('./autosave.js'),
  'form[data-redraw]': () => import('./refresh.js'),
  '[data-rows]': () => import('./rows.js'),
  '[data-file]': () => import('./files.js'),
  '[data-signature]': () => import('./signature.js'),
  '[data-division]': () => import('./division.js'),
  '[data-diagram]': () => import('./diagram.js'),
  '[data-keys]': () => import('./keys.js'),
  'textarea[data-keep]': () => import('./keep.js'),
};

const awake = new WeakMap();

function wake(root) {
  for (const [selector, load] of Object.entries(parts)) {
    for (const element of root.querySelectorAll(selector)) {
      const known = awake.get(element) ?? new Set();
      if (known.has(selector)) continue;
      awake.set(element, known.add(selector));
      load().then((part) => part.start(element)).catch((failure) => console.warn(selector, failure));
    }
  }
}

// A form is sent once: a second press while the answer is on its way does nothing.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented) return;
  if (form.dataset.sent && Date.now() - Number(form.dataset.sent) < 15000) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = String(Date.now());
  event.submitter?.setAttribute('aria-busy', 'true');
});

// Back from the next page: everything can be pressed again.
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
  document.querySelectorAll('[aria-busy]').forEach((button) => button.removeAttribute('aria-busy'));
});

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) window.print();
});

// Several controls may share a name, so an error links to the group's first one.
document.addEventListener('click', (event) => {
  const link = event.target.closest('.mistakes a[href^="#"]');
  const target = link && document.getElementById(link.hash.slice(1));
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
});

document.addEventListener('banli:wake', (event) => wake(event.detail ?? document));
document.addEventListener('htmx:load', (event) => wake(event.target.parentElement ?? document));
wake(document);
document.querySelector('[data-focus]')?.focus();

// On a phone the tabs scroll sideways: the one of this page is in sight.
const here = document.querySelector('.tab[aria-current]');
if (here) here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.offsetLeft;
