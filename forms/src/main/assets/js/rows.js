// Adding and removing rows without leaving the page: the button's own submit, drawn in place.
import { answers, headers, savers } from './send.js';
import { swap } from './swap.js';

export function start(rows) {
  rows.addEventListener('click', async (event) => {
    const button = event.target.closest('button[name="_add"], button[name="_remove"]');
    const form = button?.form;
    if (!form || button.closest('[data-rows]') !== rows || holdsFiles(form)) return;
    event.preventDefault();
    if (button.getAttribute('aria-busy')) return;
    button.setAttribute('aria-busy', 'true');
    await savers.get(form)?.();
    try {
      const page = await fetch(button.formAction || form.action || location.href, { method: 'POST', body: answers(form, button), headers: headers() });
      if (page.ok && swap(await page.text(), focusOn(button, rows))) return;
    } catch {
      // the line is down: the plain way tells so
    }
    button.removeAttribute('aria-busy');
    form.requestSubmit(button);
  });
}

/** Files that wait in the page travel only with a real submit. */
function holdsFiles(form) {
  return [...form.querySelectorAll('input[type="file"]')].some((input) => input.files.length > 0);
}

/** After adding, the new row's first field; after removing, the group. */
function focusOn(button, rows) {
  const name = rows.dataset.rows;
  const added = button.name === '_add';
  return (fresh) => {
    const group = fresh.querySelector(`[data-rows="${CSS.escape(name)}"]`);
    const all = group?.querySelectorAll(':scope > [data-row]') ?? [];
    return (added && all[all.length - 1]?.querySelector('input:not([type="hidden"]), select, textarea')) || group;
  };
}
