/** The letter of the reader at this place, from 0: A, B, … A tier has at most seven. */
export function readerLetter(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + place);
}
