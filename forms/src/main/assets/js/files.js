// Uploads a photo or a file as soon as it is chosen, with preview and progress. Without an address to
// upload to (data-upload on the form) the file simply travels with the form.
import { upload } from './send.js';

export function start(field) {
  const url = field.closest('[data-upload]')?.dataset.upload;
  const input = field.querySelector('input[type="file"]');
  if (!url || !input) return;
  const list = field.querySelector('[data-files]');
  async function take() {
    const chosen = [...input.files];
    input.value = '';
    field.dataset.busy = '';
    for (const file of chosen) await send(url, field, list, file);
    delete field.dataset.busy;
  }

  input.addEventListener('change', take);
  if (input.files.length) take();
}

async function send(url, field, list, file) {
  const row = rowOf(file);
  list.append(row.element);
  try {
    const stored = await upload(url, field.dataset.slot, file, (part) => (row.bar.value = part));
    if (field.dataset.many !== 'true') {
      list.querySelectorAll('.file-row').forEach((other) => other !== row.element && other.remove());
    }
    done(row, field.dataset.file, stored);
  } catch (failure) {
    row.element.classList.add('failed');
    row.bar.replaceWith(text('span', failure.message || field.dataset.failed || ''));
  }
}

function rowOf(file) {
  const element = document.createElement('li');
  element.className = 'file-row';
  if (file.type.startsWith('image/')) {
    const picture = document.createElement('img');
    picture.className = 'file-thumb';
    picture.alt = '';
    picture.src = URL.createObjectURL(file);
    picture.onload = () => URL.revokeObjectURL(picture.src);
    element.append(picture);
  }
  const bar = document.createElement('progress');
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', file.name);
  const name = text('span', file.name);
  name.className = 'file-name';
  element.append(name, bar);
  return { element, bar, name };
}

function done(row, field, stored) {
  const value = document.createElement('input');
  value.type = 'hidden';
  value.name = field;
  value.value = stored.id;
  const link = text('a', stored.name ?? row.name.textContent);
  link.href = stored.url ?? `/files/${stored.id}`;
  link.target = '_blank';
  link.rel = 'noopener';
  row.bar.remove();
  row.name.replaceWith(link);
  row.element.append(value, removal(field, stored.id));
  value.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The same button that the server draws. */
function removal(field, id) {
  const button = text('button', document.querySelector(`[data-file="${CSS.escape(field)}"]`)?.dataset.remove ?? '×');
  button.type = 'submit';
  button.name = '_remove';
  button.value = `${field}:${id}`;
  button.className = 'btn btn-ghost-danger btn-sm';
  button.formNoValidate = true;
  return button;
}

function text(tag, content) {
  const element = document.createElement(tag);
  element.textContent = content;
  return element;
}
