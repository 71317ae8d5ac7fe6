/** What happens, in order. */
export function Steps({ items }: { items: { title: string; text: string }[] }) {
  return (
    <ol className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
      {items.map((item, position) => (
        <li key={item.title}>
          <p aria-hidden="true" className="font-display text-accent text-2xl tabular-nums">
            {position + 1}
          </p>
          <h3 className="mt-1 text-lg font-semibold">{item.title}</h3>
          <p className="text-muted mt-1">{item.text}</p>
        </li>
      ))}
    </ol>
  );
}
