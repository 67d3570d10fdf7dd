import { say } from "../../src/locales/say.ts";
import { Failure } from "../../src/model/failure.ts";
import type { Generated } from "../../src/model/generated.ts";

/** What became of a pair. `sign` is the same for pairs that fail in the same way. */
export type Verdict =
  | { readonly kind: "clean"; readonly asked: boolean; readonly generated: Generated }
  | { readonly kind: "unloadable"; readonly why: string }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "finding"; readonly sign: string; readonly detail: string };

/** Failures with which PostgreSQL itself refuses one of the texts: such a pair says nothing of the program. */
const unloadable: ReadonlySet<string> = new Set(["schemaSyntax", "statementFailed"]);

/** Failures that are an honest answer to what the generator may ask, and why. */
const honest: Readonly<Record<string, string>> = {
  cannotBePutAway: "what the archive cannot hold is refused by name",
  columnUnknown: "a column whose other name nobody declared cannot be read under it",
  fillFollows:
    "a value for NULLs of a column that follows a key is one of before or of afterwards, and nothing says which",
  moveReadsNew: "rows for a table that is there are read before anything changes, by the names of then",
  moveBesideKey: "rows that come among others without a key could not be told apart on the way back",
  planHasCycle: "no order of statements is found, nothing is written, and the advice is to split the change",
  tableCannotChange: "what cannot be made anew with its rows is refused by name",
  renameUnknown: "a column is named by the new name of a table whose own renaming nobody declared",
  renameRefused: "names that are taken while others are renamed need two migrations",
  violationRefused: "not every policy can be followed by every rule",
  violationUnknown: "the answer is for a rule that turned out to ask nothing",
};

export function verdictOf(generated: Generated): Verdict {
  if (generated.proved) return { kind: "clean", asked: generated.plan.questions.length > 0, generated };
  const broken = generated.proof.laws.filter(({ holds }) => !holds);
  const violations = broken.flatMap(({ name, violations }) => violations.map((each) => ({ name, each })));
  const real = violations.filter(({ each }) => each.code !== "notReached" && each.code !== "notChecked");
  const [first] = real;
  return {
    kind: "finding",
    sign: first === undefined ? "not proved" : `${first.name} ${first.each.code} ${shapeOf(first.each.params)}`,
    detail: real
      .slice(0, 6)
      .map(({ name, each }) => `${name}: ${say("en", each)}`)
      .join("\n"),
  };
}

export function verdictOfError(error: unknown): Verdict {
  if (error instanceof Failure) {
    const { code } = error.advice;
    const { what, why } = say("en", error.advice);
    if (unloadable.has(code)) return { kind: "unloadable", why: `${what} ${why}` };
    if (Object.hasOwn(honest, code)) return { kind: "refused", code };
    return { kind: "finding", sign: `failure ${code}`, detail: `${what} ${why}` };
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const place = stack.split("\n").find((line) => line.includes("/src/")) ?? "";
  const name =
    error instanceof Error ? `${error.constructor.name} ${"code" in error ? String(error.code) : ""}` : "thrown";
  return { kind: "finding", sign: `exception ${name} ${/src\/[^:)]+/.exec(place)?.[0] ?? ""}`, detail: stack };
}

/** What is the same for every violation of the kind: scripts, codes of errors, kinds of objects; no names. */
function shapeOf(params: unknown): string {
  return Object.entries(params as object)
    .flatMap(([key, value]) => {
      if (key === "script" || key === "attributes") return [String(value)];
      if (key === "reason") return [/SQLSTATE (\w*)/.exec(String(value))?.[1] ?? ""];
      return key === "object" ? [/^[a-z ]*/.exec(String(value))?.[0].trim() ?? ""] : [];
    })
    .join(" ");
}
