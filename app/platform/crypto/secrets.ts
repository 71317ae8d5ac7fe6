/** Keyed operations; the keys themselves never leave the adapter. */
export interface Secrets {
  /** AES-256-GCM under the present key-encryption key; the output carries the key's id, nonce and tag. */
  encrypt(plain: Uint8Array): Uint8Array<ArrayBuffer>;
  /** Throws when the text was not made by `encrypt` under the present key or a previous one that is still configured. */
  decrypt(sealed: Uint8Array): Uint8Array<ArrayBuffer>;
  /** What everything begins with that `encrypt` makes under the present key, and nothing else does: five bytes. */
  sealPrefix: Uint8Array<ArrayBuffer>;
  /**
   * Hex HMAC-SHA256 under the look-up key of every configured key, the present one first: equal inputs give equal outputs, nothing
   * else is learnt. The first is written; all may be on record while a rotation is under way.
   */
  lookupHashes(text: string): string[];
  /** HMAC-SHA256 under the link key, base64url: what signs a link that we alone check. */
  linkMac(text: string): string;
  /** Ed25519 signature of the UTF-8 text, base64. */
  sign: (text: string) => string;
  /** The signing key's public half, SPKI PEM. */
  publicKeyPem: string;
}
