/** A text as it is compared: without case, accents and full-width forms. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** True when every word of the query occurs somewhere in the text; Chinese by any part of it. An empty query finds everything. */
export function matchesQuery(text: string, query: string): boolean {
  const where = fold(text);
  return fold(query)
    .split(/\s+/)
    .every((word) => where.includes(word));
}

/** What the query finds, those that begin with it first, otherwise in their order. */
export function findByQuery<Item>(items: readonly Item[], query: string, textOf: (item: Item) => string): Item[] {
  const begins = (item: Item) => fold(textOf(item)).startsWith(fold(query.trim()));
  const found = items.filter((item) => matchesQuery(textOf(item), query));
  return [...found.filter(begins), ...found.filter((item) => !begins(item))];
}
