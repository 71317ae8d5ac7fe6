/** The `meta` of a page whose loader answers a translated `title`. */
export function pageTitle({ data }: { data?: unknown }): { title: string }[] {
  const title =
    typeof data === 'object' && data !== null && 'title' in data && typeof data.title === 'string' ? data.title : '';
  return [{ title: title === '' ? 'Assay' : `${title} · Assay` }];
}
