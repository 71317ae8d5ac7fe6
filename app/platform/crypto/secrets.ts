/** Keyed operations; the keys themselves never leave the adapter. */
export interface Secrets {
  /** AES-256-GCM under the key-encryption key; the output carries nonce and tag. */
  encrypt(plain: Uint8Array): Uint8Array<ArrayBuffer>;
  /** Throws when the text was not made by `encrypt` under the same key. */
  decrypt(sealed: Uint8Array): Uint8Array<ArrayBuffer>;
  /** Hex HMAC-SHA256 under the look-up key: equal inputs give equal outputs, nothing else is learnt. */
  lookupHash(text: string): string;
  /** Ed25519 signature of the UTF-8 text, base64. */
  sign: (text: string) => string;
  /** The signing key's public half, SPKI PEM. */
  publicKeyPem: string;
}
