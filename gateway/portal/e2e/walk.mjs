// A page by its keyboard alone: whoever tabs reaches every control in its order, sees where they are, and comes out again.

/** Runs in the page: what a Tab should stop at, in the order of the page. */
function stops() {
  const seen = part => part.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}) && part.closest('[inert]') === null;
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter(part => part.tabIndex >= 0 && !part.disabled && part.type !== 'hidden' && !(part.closest('fieldset')?.disabled ?? false) && seen(part)
      && (part.tagName !== 'SUMMARY' || part.parentElement?.querySelector('summary') === part));
  // Of the choices of a group one is a stop; the rest is for the arrows.
  return all.filter(part => part.type !== 'radio' || (() => {
    const group = all.filter(other => other.type === 'radio' && other.name === part.name && other.form === part.form);
    return part === (group.find(one => one.checked) ?? group[0]);
  })());
}

/** Runs in the page: notes each stop with what was wrong with it. */
function record(source) {
  const wanted = new Function(`return (${source})()`);
  window.walked = {wanted: wanted(), visited: [], faults: []};
  const name = part => `${part.tagName.toLowerCase()}${part.className && typeof part.className === 'string' ? `.${part.className.split(' ')[0]}` : ''} “${(part.getAttribute('aria-label') ?? part.textContent ?? '').trim().slice(0, 30)}”`;
  const marked = part => {
    for (let each = part, depth = 0; each && depth < 3; each = each.parentElement, depth++) {
      const style = getComputedStyle(each);
      if (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none' && each === part) {
        return true;
      }
    }
    return false;
  };
  const outOfSight = part => {
    const box = (part.closest('label') ?? part).getBoundingClientRect();
    const [x, y] = [Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2)), box.top + Math.min(box.height / 2, 12)];
    const over = document.elementFromPoint(x, y);
    // Of what is taller than the window a part is enough.
    const partly = box.height > innerHeight / 2 && box.bottom > 80 && box.top < innerHeight;
    return box.width === 0 || !partly && (y < 0 || y > innerHeight) || !partly && over?.closest('header.frame') && !part.closest('header.frame');
  };
  /** A browser scrolls to the focus with its next frame, which a busy machine draws late. */
  const settled = async part => {
    for (let frame = 0; frame < 20 && outOfSight(part); frame++) {
      await new Promise(drawn => requestAnimationFrame(drawn));
    }
    return !outOfSight(part);
  };
  window.walkedBy = async () => {
    const part = document.activeElement;
    if (!part || part === document.body) {
      return false;
    }
    window.walked.visited.push(part);
    if (!await settled(part)) {
      window.walked.faults.push(`has the focus and is out of sight: ${name(part)}`);
    }
    if (!marked(part)) {
      window.walked.faults.push(`has the focus and does not show it: ${name(part)}`);
    }
    return window.walked.visited.length > 1 && part === window.walked.visited[0];
  };
}

/** Runs in the page: what the walk came to. */
function came() {
  const {wanted, visited, faults} = window.walked;
  const name = part => `${part.tagName.toLowerCase()} “${(part.getAttribute('aria-label') ?? part.textContent ?? part.getAttribute('name') ?? '').trim().slice(0, 30)}”`;
  const round = visited.findIndex((part, at) => at > 0 && part === visited[0]);
  const once = round > 0 ? visited.slice(0, round) : visited;
  const there = wanted.filter(part => part.isConnected);
  const missed = there.filter(part => !once.includes(part));
  const known = once.filter(part => there.includes(part));
  const order = known.map(part => there.indexOf(part));
  const back = order.findIndex((place, at) => at > 0 && place < order[at - 1]);
  return [
    ...faults,
    ...missed.slice(0, 4).map(part => `no Tab reaches ${name(part)}${part.type === 'radio' ? ' (radio)' : ''}`),
    ...(back > 0 ? [`Tab goes back from ${name(known[back - 1])} to ${name(known[back])}`] : []),
    ...(round < 0 ? [`Tab does not come round: it ends at ${name(document.activeElement ?? document.body)}`] : []),
  ];
}

/** @returns what is wrong for whoever has no mouse on the page that stands there, where nothing had the focus yet */
export async function walk(page) {
  const faults = [];
  await page.keyboard.press('Tab');
  if (!await page.evaluate(() => document.activeElement?.matches('.skip'))) {
    return ['the first stop is not the link to the content'];
  }
  await page.keyboard.press('Enter');
  if (!await page.evaluate(() => document.activeElement?.closest('main') !== null)) {
    faults.push('the link to the content does not lead into it');
  }
  // From the beginning again, and once through.
  await page.evaluate(() => {
    scrollTo(0, 0);
    document.querySelector('.skip').focus();
  });
  await page.evaluate(`(${record})(${JSON.stringify(String(stops))})`);
  const count = await page.evaluate(async () => {
    await window.walkedBy();
    return window.walked.wanted.length;
  });
  // What scrolls is a stop too, so there may be some more.
  for (let stop = 0, round = false; stop < count + 40 && !round; stop++) {
    await page.keyboard.press('Tab');
    round = await page.evaluate(() => window.walkedBy());
  }
  faults.push(...await page.evaluate(came));
  return faults;
}
