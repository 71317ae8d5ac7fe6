import { pageTitle } from '~/ui/page-title';

/** The `meta` of a public page whose loader answers a translated `title` and `description`. */
export function publicPageMeta({ data }: { data?: { description: string } | undefined }) {
  return [...pageTitle({ data }), ...(data ? [{ name: 'description', content: data.description }] : [])];
}
