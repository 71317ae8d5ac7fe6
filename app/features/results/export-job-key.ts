/** Under which key the queue holds the work that builds an export. */
export function exportJobKey(exportId: string): string {
  return `export:${exportId}`;
}
