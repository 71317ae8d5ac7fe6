const MOST_CHARACTERS = 70;

/** The beginning of a text in one line, cut between words where there is a gap to cut at; "…" where more follows. */
export function firstWords(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  const characters = [...line];
  if (characters.length <= MOST_CHARACTERS) return line;
  const cut = characters.slice(0, MOST_CHARACTERS).join('');
  const gap = cut.lastIndexOf(' ');
  return `${gap > cut.length / 2 ? cut.slice(0, gap) : cut}…`;
}
