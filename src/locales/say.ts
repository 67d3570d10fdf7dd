import type { Codes, Message } from "../model/message.ts";
import { type Catalog, catalogs } from "./catalog.ts";
import type { Lang } from "./lang.ts";

type Said<F> = F extends (params: never) => infer R ? R : never;

/** The message in a language: an `Advice` or a plain string, as its section has it. */
export function say<S extends keyof Catalog>(lang: Lang, message: Message<S>): Said<Catalog[S][Codes<S>]> {
  const section = catalogs[lang][message.section] as unknown as Record<
    string,
    (params: unknown) => Said<Catalog[S][Codes<S>]>
  >;
  const sentence = section[message.code];
  if (!sentence) throw new TypeError(`locales have no ${message.section}.${message.code}`);
  return sentence(message.params);
}
