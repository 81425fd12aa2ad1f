import {useEffect, type RefObject} from 'react';

/** The part that has the focus and is at least partly in the window. */
function seen(): Element | undefined {
  const part = document.activeElement;
  const box = part?.getBoundingClientRect();
  return part && box && part !== document.body && part.id !== 'content' && box.bottom > 0 && box.top < innerHeight ? part : undefined;
}

/**
 * A page that grows does not push what has the focus out of the window (WCAG 2.4.11): parts that come later stand above the
 * foot of the page, where somebody may be already. Whoever scrolled away from the focus is left where they are.
 */
export function useFocusInSight(place: RefObject<HTMLElement | null>) {
  useEffect(() => {
    let last = seen();
    const look = () => {
      last = seen();
    };
    // Told after the layout and before it is shown, so before any scrolling that follows from it.
    const observer = new ResizeObserver(() => {
      if (last !== undefined && last === document.activeElement && seen() === undefined) {
        last.scrollIntoView({block: 'nearest'});
      }
      look();
    });
    observer.observe(place.current!);
    document.addEventListener('focusin', look);
    document.addEventListener('scroll', look, {passive: true});
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', look);
      document.removeEventListener('scroll', look);
    };
  }, [place]);
}
