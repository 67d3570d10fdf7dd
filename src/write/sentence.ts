import type { Advice } from "../locales/advice.ts";
import { type Catalog, catalogs, type Lang } from "../locales/catalog.ts";
import type { Message } from "../model/message.ts";

type AdviceSection = "failures" | "findings" | "questions";
type SentenceSection = Exclude<keyof Catalog, AdviceSection | "cli" | "report" | "script">;

/** A message in a language. */
export function sentence<S extends SentenceSection>(message: Message<S>, lang: Lang): string {
  return speak(message, lang) as string;
}

/** A message that says what, why and what to do next. */
export function advice<S extends AdviceSection>(message: Message<S>, lang: Lang): Advice {
  return speak(message, lang) as Advice;
}

function speak(
  message: { readonly section: string; readonly code: string; readonly params: unknown },
  lang: Lang,
): unknown {
  const section = catalogs[lang][message.section as keyof Catalog] as unknown as Record<
    string,
    (params: unknown) => unknown
  >;
  return section[message.code]?.(message.params);
}
