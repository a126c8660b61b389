// Puts the questions of a page that the server drew anew in the place of the old ones.
export function swap(html, focus) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const fresh = page.querySelector('[data-form]');
  const old = document.querySelector('[data-form]');
  if (!fresh || !old) return false;
  const active = document.activeElement?.id;
  carry(old, fresh);
  old.replaceWith(document.adoptNode(fresh));
  version(page);
  document.dispatchEvent(new CustomEvent('banli:wake', { detail: fresh }));
  const target = focus ? focus(fresh) : document.getElementById(active || 'none');
  target?.focus({ preventScroll: !focus });
  return true;
}

let pressed = false;
addEventListener('pointerdown', () => (pressed = true), true);
for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (pressed = false), true);

/** Resolves when no finger or button is down: a press ends on what it began on. */
export async function released() {
  while (pressed) {
    await new Promise((up) => {
      for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => setTimeout(up, 0), { once: true });
    });
  }
}

/** Files that wait to travel with the form. */
function carry(old, fresh) {
  for (const input of old.querySelectorAll('input[type="file"]')) {
    const twin = input.files.length && fresh.querySelector(`input[type="file"][name="${CSS.escape(input.name)}"]`);
    if (twin) twin.files = input.files;
  }
}

/** The saved version moved on with the new page. */
function version(page) {
  const fresh = page.querySelector('form[data-autosave] [name="version"]');
  const old = document.querySelector('form[data-autosave] [name="version"]');
  if (fresh && old) old.value = fresh.value;
}
