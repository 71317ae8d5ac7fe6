const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const MOST_CHARACTERS = 200;

/** The bytes of a base58btc text; undefined for a foreign sign or a text longer than any key. */
export function decodeBase58(text: string): Uint8Array | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  let value = 0n;
  for (const sign of text) {
    const digit = ALPHABET.indexOf(sign);
    if (digit < 0) return undefined;
    value = value * 58n + BigInt(digit);
  }
  const bytes: number[] = [];
  for (; value > 0n; value >>= 8n) bytes.unshift(Number(value & 255n));
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  return Uint8Array.from([...Array<number>(zeros).fill(0), ...bytes]);
}

/** Writes bytes as base58btc. */
export function encodeBase58(bytes: Uint8Array): string {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  let text = '';
  for (; value > 0n; value /= 58n) text = (ALPHABET[Number(value % 58n)] ?? '') + text;
  const firstByte = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(firstByte < 0 ? bytes.length : firstByte) + text;
}
