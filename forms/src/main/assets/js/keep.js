// Text typed into textarea[data-keep] outlives a lost session or a stale page, in this tab only.
export function start(area) {
  const key = `keep:${location.pathname}:${area.name}`;
  const kept = sessionStorage.getItem(key);
  if (kept && !area.value) area.value = kept;
  const keep = () => sessionStorage.setItem(key, area.value);
  if (area.value !== area.defaultValue) keep();
  area.addEventListener('input', keep);
  area.form?.addEventListener('submit', keep);
}
