/** What happens, in order. */
export function Steps({ items }: { items: { title: string; text: string }[] }) {
  return (
    <ol className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      {items.map((item, position) => (
        <li key={item.title} className="border-line bg-surface rounded-lg border p-4">
          <p className="text-accent text-sm font-semibold tabular-nums">{position + 1}</p>
          <h2 className="mt-1 font-semibold">{item.title}</h2>
          <p className="text-muted mt-1 text-sm">{item.text}</p>
        </li>
      ))}
    </ol>
  );
}
