// Choosing a place level by level: the next list is filled from our own API.
const levels = ['province', 'city', 'county', 'township', 'village'];

export function start(field) {
  const lists = () => [...field.querySelectorAll('select')];

  async function below(chosen) {
    const at = lists().indexOf(chosen);
    lists().slice(at + 1).forEach((later) => later.remove());
    const place = chosen.value;
    if (!place) return;
    const children = await childrenOf(place);
    const wanted = levels.indexOf(field.dataset.depth);
    if (!children.length || levels.indexOf(children[0].level) > wanted || chosen.value !== place) return;
    lists().slice(at + 1).forEach((later) => later.remove());
    chosen.after(next(chosen, at + 1, children));
  }

  field.addEventListener('change', (event) => {
    if (event.target.tagName === 'SELECT') below(event.target);
  });
  const last = lists().at(-1);
  if (last?.value) below(last);
}

async function childrenOf(code) {
  const response = await fetch(`/api/v1/divisions?parent=${encodeURIComponent(code)}`, { headers: { Accept: 'application/json' } });
  if (!response.ok) return [];
  const answer = await response.json();
  return Array.isArray(answer) ? answer : (answer.items ?? answer.divisions ?? []);
}

function next(before, index, children) {
  const select = before.cloneNode(false);
  select.id = before.id.replace(/-\d+$/, `-${index}`);
  select.setAttribute('aria-label', before.getAttribute('aria-label').replace(/\d+/, String(index + 1)));
  select.removeAttribute('aria-invalid');
  select.append(new Option(before.options[0].textContent, ''));
  children.forEach((child) => select.append(new Option(child.name, child.code?.value ?? child.code)));
  return select;
}
