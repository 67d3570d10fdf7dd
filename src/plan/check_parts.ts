import type { Dialect } from "../dialects/dialect.ts";
import { Failure } from "../model/failure.ts";
import type { Intent } from "../model/intent.ts";

/** Refuses what the dialect cannot follow, for leaving it out would be something else. @throws Failure `intentNotYet`. */
export function checkParts(intent: Intent, { name, notYet }: Pick<Dialect, "name" | "notYet">): void {
  const part = notYet.find((each) => Object.keys(intent[each]).length > 0);
  if (part !== undefined) throw Failure.work("intentNotYet", { dialect: name, part });
}
