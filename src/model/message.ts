import type { Catalog } from "../locales/catalog.ts";

export type Params<F> = F extends (params: infer P) => unknown ? P : never;
export type Codes<S extends keyof Catalog> = Extract<keyof Catalog[S], string>;

/** A sentence for a person, not yet in a language: a key of one section of `locales/` and its parameters. */
export type Message<S extends keyof Catalog> = {
  [K in Codes<S>]: { readonly section: S; readonly code: K; readonly params: Params<Catalog[S][K]> };
}[Codes<S>];

/** Builds a message; a key or a parameter that the locales do not have does not compile. */
export function message<S extends keyof Catalog, K extends Codes<S>>(
  section: S,
  code: K,
  params: Params<Catalog[S][K]>,
): Message<S> {
  return { section, code, params } as Message<S>;
}
