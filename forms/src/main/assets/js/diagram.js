// The route of a case: data-diagram is the model's address, data-current and data-passed are ids.
export async function start(element) {
  await import('./vendor/bpmn-viewer.js');
  style(document.body.dataset.diagramCss);
  element.classList.add('diagram');
  element.setAttribute('role', 'group');
  const response = await fetch(element.dataset.diagram);
  if (!response.ok) return;
  const viewer = new window.BpmnJS({ container: element });
  await viewer.importXML(await response.text());
  const canvas = viewer.get('canvas');
  mark(viewer, canvas, element.dataset.passed, 'been');
  mark(viewer, canvas, element.dataset.current, 'here');
  canvas.zoom('fit-viewport', 'auto');
  const first = ids(element.dataset.current).find((id) => viewer.get('elementRegistry').get(id));
  if (first && canvas.zoom() < 0.6) {
    canvas.zoom(0.8);
    canvas.scrollToElement(first, 120);
  }
}

const ids = (text) => (text ?? '').split(/\s+/).filter(Boolean);

function mark(viewer, canvas, names, marker) {
  const known = viewer.get('elementRegistry');
  ids(names).filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, marker));
}

function style(href) {
  if (!href || document.querySelector(`link[href="${href}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
}
