import { type RefObject, useEffect } from 'react';

/** Tells the style sheet (`--head`) how high a table's heading came out, so that what sticks below it knows where. */
export function useHeadHeight(box: RefObject<HTMLElement>, wanted: boolean): void {
  useEffect(() => {
    const head = wanted ? box.current?.querySelector('thead') : null;
    if (!head) return;
    const watch = new ResizeObserver(() => box.current?.style.setProperty('--head', `${head.offsetHeight}px`));
    watch.observe(head);
    return () => watch.disconnect();
  }, [box, wanted]);
}
