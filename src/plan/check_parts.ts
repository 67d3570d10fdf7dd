import type { Dialect } from "../dialects/dialect.ts";
import { Failure } from "../model/failure.ts";
import type { DeclaredMoves } from "./declared_moves.ts";

/** Refuses what the dialect cannot follow, for leaving it out would be something else. @throws Failure `intentNotYet`. */
export function checkParts({ returns }: DeclaredMoves, { name, notYet }: Pick<Dialect, "name" | "notYet">): void {
  if (returns.length > 0 && notYet.includes("returns"))
    throw Failure.work("intentNotYet", { dialect: name, part: "move" });
}
