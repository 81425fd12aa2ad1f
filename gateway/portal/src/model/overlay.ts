/**
 * One view of a drawing, without its dimensions, in millimetres of the part around the centre of its body: as such, drawings
 * of several parts lie over each other at one scale. Null when the drawing has no such view.
 */
export function bareView(svg: string, view: 'top' | 'bottom'): SVGGElement | null {
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const group = drawing.querySelector<SVGGElement>(`[id="v-${view}"]`);
  const scale = Number(group?.getAttribute('data-scale'));
  if (!group || !(scale > 0)) {
    return null;
  }
  group.querySelectorAll('.dim, .datum, .centre, .tolerance, text, title, script, style, image, foreignObject, rect.sheet').forEach(part => part.remove());
  for (const part of [group, ...group.querySelectorAll('*')]) {
    for (const {name} of [...part.attributes]) {
      if (name.startsWith('on') || ['style', 'id', 'stroke-width', 'href', 'xlink:href'].includes(name)) {
        part.removeAttribute(name);
      }
    }
  }
  group.setAttribute('transform', `scale(${1 / scale})`);
  group.removeAttribute('class');
  return group;
}
