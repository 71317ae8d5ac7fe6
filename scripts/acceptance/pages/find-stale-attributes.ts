/**
 * Attributes whose value the server drew differently from what the browser holds for it: React keeps the server's and, in
 * production, says nothing. Runs in the page.
 */
export function findStaleAttributes(): string[] {
  const names: Record<string, string> = {
    className: 'class',
    dateTime: 'datetime',
    title: 'title',
    href: 'href',
    lang: 'lang',
    alt: 'alt',
    placeholder: 'placeholder',
  };
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const props: unknown = Object.entries(element).find(([key]) => key.startsWith('__reactProps$'))?.[1];
    if (props === null || typeof props !== 'object') return [];
    return Object.entries(props).flatMap(([prop, value]: [string, unknown]) => {
      const name = names[prop] ?? (/^(aria|data)-/.test(prop) ? prop : undefined);
      if (name === undefined) return [];
      const wanted = typeof value === 'string' || typeof value === 'boolean' ? String(value) : null;
      const drawn = element.getAttribute(name);
      if (wanted === drawn || typeof value === 'number') return [];
      return [`${element.localName}[${name}]: "${drawn}" on the server, "${wanted}" in the browser`];
    });
  });
}
