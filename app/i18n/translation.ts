/** The shape of `Messages` with any text: what a translation must fill, key by key. */
export type Translation<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends string ? string : Translation<Messages[Key]>;
};
