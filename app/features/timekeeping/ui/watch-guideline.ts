/**
 * Tells whenever the guideline of the page, an element marked `data-guideline`, comes into view or leaves it: unfolded, not scrolled
 * away, in a page that is not hidden. Answers what ends the watch.
 */
export function watchGuideline(onChange: (isRead: boolean) => void): () => void {
  const text = document.querySelector('[data-guideline]');
  if (!text || !('IntersectionObserver' in globalThis)) return () => undefined;
  let isInView = false;
  let isRead = false;
  const look = () => {
    const now = isInView && document.visibilityState === 'visible';
    if (now === isRead) return;
    isRead = now;
    onChange(isRead);
  };
  const observer = new IntersectionObserver((entries) => {
    isInView = entries.at(-1)?.isIntersecting ?? false;
    look();
  });
  observer.observe(text);
  document.addEventListener('visibilitychange', look);
  return () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', look);
  };
}
