import type { Fact } from "../../model/fact.ts";
import type { Expectation } from "../../model/plan.ts";
import { spokenName } from "../../model/written_name.ts";
import type { ScriptWriter } from "../script_writer.ts";
import { versions } from "./features.ts";
import { joinedFrame, ownFrame } from "./frames.ts";
import { literal } from "./quote.ts";
import { guardStatements, refusal, stopWith } from "./row_guard.ts";

/** True when the object is there, as SQL. */
function probe({ id, value }: Fact): string | undefined {
  const [, table = "", name = table] = id.path;
  const object = (type: string): string =>
    `EXISTS (SELECT 1 FROM sqlite_schema WHERE type = ${literal(type)} AND name = ${literal(name)} COLLATE NOCASE)`;
  switch (id.kind) {
    case "table":
    case "view":
    case "index":
    case "trigger":
      return object(id.kind);
    case "column":
      return `EXISTS (SELECT 1 FROM pragma_table_xinfo(${literal(table)}) WHERE name = ${literal(name)} COLLATE NOCASE AND upper(type) = ${literal(String(value["type"]))})`;
    default:
      return undefined;
  }
}

function expected({ fact, present }: Expectation, words: { readonly missing: string; readonly inTheWay: string }) {
  const asked = probe(fact);
  if (asked === undefined) return [];
  const reason = `${present ? words.missing : words.inTheWay}: ${fact.id.kind} ${spokenName(fact.id.path)}`;
  return [refusal(reason, present ? `NOT ${asked}` : asked)];
}

export const scriptWriter: ScriptWriter = {
  own: ownFrame,
  joined: joinedFrame,
  statement: (sql) => sql,
  // A name may hold a line break; a comment must not end there.
  comment: (text) => `-- ${[...text].map((char) => (char < " " || char === "\u007f" ? " " : char)).join("")}`,
  version(oldest, { refused, hint }) {
    if (oldest <= versions.oldest) return undefined;
    const minor = "CAST(substr(sqlite_version(), 3) AS INTEGER)";
    return [refusal(refused, `${minor} < ${oldest}`), stopWith(refused, hint)].join("\n");
  },
  asks(fact) {
    const asked = probe(fact);
    return asked === undefined ? undefined : JSON.stringify(asked);
  },
  expect(expectations, places, words) {
    const marker = (name: string): string => `EXISTS (SELECT 1 FROM sqlite_schema WHERE name = ${literal(name)})`;
    return [
      ...places.absent.map((name) => refusal(`${words.inTheWay}: table ${name}`, marker(name))),
      ...places.present.map((name) => refusal(`${words.missing}: table ${name}`, `NOT ${marker(name)}`)),
      ...expectations.flatMap((expectation) => expected(expectation, words)),
      stopWith(words.refused, words.different),
    ].join("\n");
  },
  guard: (guards, words) => (guards.length === 0 ? undefined : guardStatements(guards, words).join("\n")),
  checks(checks, { refused, hint }) {
    if (checks.length === 0) return undefined;
    const asked = checks.map(({ query, reason }) => refusal(reason, `(\n${query}\n) IS NOT 1`));
    return [...asked, stopWith(refused, hint)].join("\n");
  },
};
