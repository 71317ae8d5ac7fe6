/** Milliseconds as seconds with every place: "750.480", "556". */
export function exactSeconds(ms: number): string {
  return ms % 1000 === 0 ? String(ms / 1000) : (ms / 1000).toFixed(3);
}
