/** Something that is already HTML: a rendered element. Strings are not, so they are always escaped. */
export interface Html {
  readonly isEscaped: true;
}

/** What may stand between two tags. */
export type Child = Html | string | number | boolean | null | undefined | readonly Child[];
