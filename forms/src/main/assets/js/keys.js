// The inbox by keyboard: j and k move, Enter opens, c claims. Rows are the tr of [data-keys].
export function start(table) {
  let at = -1;
  const rows = () => [...table.querySelectorAll('tbody tr')];

  function move(by) {
    const all = rows();
    if (!all.length) return;
    at = Math.min(Math.max(at + by, 0), all.length - 1);
    all.forEach((row, index) => row.classList.toggle('at', index === at));
    all[at].scrollIntoView({ block: 'nearest' });
    all[at].querySelector('a')?.focus({ preventScroll: true });
  }

  const acts = {
    j: () => move(1),
    k: () => move(-1),
    Enter: () => rows()[at]?.querySelector('a')?.click(),
    c: () => rows()[at]?.querySelector('[data-claim]')?.click(),
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, select, textarea, [contenteditable]')) return;
    if (event.key === 'Enter' && event.target.closest('a, button')) return;
    const act = acts[event.key];
    if (!act || !table.isConnected) return;
    event.preventDefault();
    act();
  });
}
