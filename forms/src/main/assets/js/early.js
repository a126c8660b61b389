// What was answered before the scripts were awake, or filled in again by the browser.
export function answered(form) {
  return [...form.elements].filter((control) => control.name && differs(control));
}

function differs(control) {
  if (control.type === 'radio' || control.type === 'checkbox') return control.checked !== control.defaultChecked;
  if (control.tagName === 'SELECT') return control.value !== chosen(control);
  return ['INPUT', 'TEXTAREA'].includes(control.tagName) && control.type !== 'file' && control.value !== control.defaultValue;
}

/** As the server drew it: without a choice, a list shows its first. */
function chosen(list) {
  return ([...list.options].find((option) => option.defaultSelected) ?? list.options[0])?.value ?? '';
}
