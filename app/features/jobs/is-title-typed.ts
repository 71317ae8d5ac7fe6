/** Whether a typed confirmation is the title: case, width of characters and spaces do not matter. */
export function isTitleTyped(title: string, typed: string): boolean {
  return plain(typed) === plain(title);
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
