import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/**
 * After a navigation in the browser the focus stands on the new page's title, so that the keyboard begins there and a
 * screen reader says where one is. A page that placed the focus itself, or a fragment in the address, is left alone.
 */
export function useFocusOnArrival(): void {
  const { pathname, hash } = useLocation();
  const seen = useRef(pathname);
  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    if (hash !== '') return;
    const main = document.getElementById('main');
    if (main?.contains(document.activeElement) && document.activeElement !== main) return;
    const title = main?.querySelector('h1') ?? main;
    if (!title) return;
    if (!title.hasAttribute('tabindex')) title.setAttribute('tabindex', '-1');
    title.focus({ preventScroll: true });
  }, [pathname, hash]);
}
