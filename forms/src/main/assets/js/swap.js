// Puts the questions of a page that the server drew anew in the place of the old ones.
export function swap(html, focus) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const fresh = page.querySelector('[data-form]');
  const old = document.querySelector('[data-form]');
  if (!fresh || !old) return false;
  const active = document.activeElement;
  carry(old, fresh);
  old.replaceWith(document.adoptNode(fresh));
  version(page);
  document.dispatchEvent(new CustomEvent('banli:wake', { detail: fresh }));
  if (focus) focus(fresh)?.focus();
  else resume(active);
  return true;
}

/** Whoever was typing goes on where they were. */
function resume(active) {
  const twin = document.getElementById(active?.id || 'none');
  if (!twin || twin === active) return;
  twin.focus({ preventScroll: true });
  if (active.value && active.selectionEnd !== null) twin.setSelectionRange?.(active.selectionStart, active.selectionEnd);
}

const ENDS = ['pointerup', 'pointercancel', 'compositionend'];
let held = false;
for (const begin of ['pointerdown', 'compositionstart']) addEventListener(begin, () => (held = true), true);
for (const end of ENDS) addEventListener(end, () => (held = false), true);

/** Resolves when no finger or button is down and no character is being composed. */
export async function released() {
  while (held) {
    await new Promise((up) => {
      for (const end of ENDS) addEventListener(end, () => setTimeout(up, 0), { once: true });
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
