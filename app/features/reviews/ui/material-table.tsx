/** A table of a task's material as it was imported; wider than its place it scrolls by itself. */
export function MaterialTable({ caption, rows, language }: { caption: string; rows: string[][]; language: string }) {
  return (
    <div className="overflow-x-auto" role="region" aria-label={caption} tabIndex={0}>
      <table lang={language} className="border-collapse text-sm">
        <caption className="text-muted text-start text-xs font-medium">{caption}</caption>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column} className="border-line border px-2 py-1 align-top tabular-nums">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
