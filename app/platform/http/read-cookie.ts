/** The value of a cookie of ours (plain tokens only), or undefined. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const text = part.trimStart();
    if (text.startsWith(name) && text[name.length] === '=')
      return text
        .slice(name.length + 1)
        .trimEnd()
        .split('=', 1)[0];
  }
  return undefined;
}
