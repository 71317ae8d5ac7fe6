/** 128 random bits in base64url as a segment of a path: whoever has the address may open what it leads to. */
const TOKEN = /(?<=\/)[\w-]{22}(?=$|[/.])/g;

/** The path of an address as a log line shows it: without its parameters, and with the tokens of shared links left out. */
export function loggedPath(url: string): string {
  return (url.split('?')[0] ?? '').replaceAll(TOKEN, '…');
}
