// A pad to sign on with finger, pen or mouse. The picture goes to data-upload of the form and the
// field keeps its hash; without such an address it travels with the form as a file.
import SignaturePad from './vendor/signature-pad.js';
import { upload } from './send.js';

export function start(field) {
  const box = field.querySelector('[data-pad]');
  const canvas = box.querySelector('canvas');
  const state = field.querySelector('[data-state]');
  const value = field.querySelector(`input[type="hidden"]`);
  box.hidden = false;
  const pad = new SignaturePad(canvas, { minWidth: 1.2, maxWidth: 3.2, backgroundColor: '#ffffff' });
  fit(pad, canvas);
  recall(field, pad, canvas);
  let timer = 0;

  const say = (key) => {
    state.textContent = key ? state.dataset[key] : '';
    state.classList.toggle('failed', key === 'failed');
  };

  async function keep() {
    const picture = await new Promise((done) => canvas.toBlob(done, 'image/png'));
    const url = field.closest('[data-upload]')?.dataset.upload;
    try {
      if (url) value.value = (await upload(url, 'signature', new File([picture], 'signature.png', { type: 'image/png' }))).hash;
      else attach(field, picture);
      say('done');
      value.dispatchEvent(new Event('change', { bubbles: true }));
    } catch {
      say('failed');
    }
    delete field.dataset.busy;
  }

  pad.addEventListener('beginStroke', () => {
    clearTimeout(timer);
    field.dataset.busy = '';
  });
  pad.addEventListener('endStroke', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 700);
  });
  box.querySelector('[data-clear]').addEventListener('click', () => {
    clearTimeout(timer);
    delete field.dataset.busy;
    pad.clear();
    value.value = '';
    field.querySelector('input[type="file"]').value = '';
    say('');
    value.dispatchEvent(new Event('change', { bubbles: true }));
  });
  // Nothing half-kept: leaving within the delay keeps the picture first.
  field.closest('form')?.addEventListener('submit', (event) => {
    if (!timer || pad.isEmpty() || value.value) return;
    event.preventDefault();
    clearTimeout(timer);
    timer = 0;
    const { submitter, target } = event;
    keep().then(() => target.requestSubmit(submitter));
  }, { capture: true });
}

/** As many points as the screen has. */
function fit(pad, canvas) {
  const scale = Math.max(window.devicePixelRatio || 1, 1);
  canvas.width = canvas.offsetWidth * scale;
  canvas.height = canvas.offsetHeight * scale;
  canvas.getContext('2d').scale(scale, scale);
  pad.clear();
}

/** What was signed before the page was drawn: kept by the server, or waiting to travel with the form. */
function recall(field, pad, canvas) {
  const kept = field.querySelector('[data-kept]');
  const waiting = field.querySelector('input[type="file"]').files[0];
  const picture = waiting?.type.startsWith('image/') ? URL.createObjectURL(waiting) : kept?.src;
  kept?.remove();
  if (!picture) return;
  field.querySelector('[data-state]').textContent = field.querySelector('[data-state]').dataset.done;
  pad.fromDataURL(picture, { ratio: 1, width: canvas.offsetWidth, height: canvas.offsetHeight }).catch(() => {});
}

function attach(field, picture) {
  const files = new DataTransfer();
  files.items.add(new File([picture], 'signature.png', { type: 'image/png' }));
  field.querySelector('input[type="file"]').files = files.files;
}
