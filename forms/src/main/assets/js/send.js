// Posts to our own server with the token against forged requests.
const token = () => document.querySelector('meta[name="csrf"]');

export function headers() {
  const meta = token();
  return meta ? { [meta.dataset.header]: meta.content } : {};
}

/** Text and choices of a form, without its files. */
export function answers(form, submitter) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') body.append(name, value);
  }
  if (submitter?.name) body.append(submitter.name, submitter.value);
  return body;
}

/** Of a form that saves itself: a function that stops it and waits for what is on its way. */
export const savers = new WeakMap();

export function post(url, body, options = {}) {
  return fetch(url, { method: 'POST', body, headers: { ...headers(), ...options.headers }, keepalive: options.keepalive });
}

/** Uploads one file and tells how far it is (0 to 1); resolves to { id, hash, name, url }. */
export function upload(url, slot, file, progress = () => {}) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('slot', slot);
    body.append('file', file, file.name ?? 'signature.png');
    request.open('POST', url);
    request.setRequestHeader('Accept', 'application/json');
    for (const [name, value] of Object.entries(headers())) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status < 300 && answer) done(answer);
      else failed(new Error(answer?.detail ?? answer?.message ?? ''));
    };
    request.onerror = () => failed(new Error(''));
    request.send(body);
  });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
