import type { Fact } from "../../model/fact.ts";
import type { Expectation } from "../../model/plan.ts";
import type { ScriptWriter } from "../script_writer.ts";
import { checkBlock } from "./checks.ts";
import { faithful } from "./faithful.ts";
import { versions } from "./features.ts";
import { joinedFrame, ownFrame } from "./frames.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { dollarQuoted, literal } from "./quote.ts";
import { guardBlock } from "./row_guard.ts";
import { answers, probeOf, type StateProbe } from "./state_probes.ts";

interface Asked {
  readonly probe: StateProbe;
  readonly present: boolean;
  readonly reason: string;
}

function asked(
  { fact, present }: Expectation,
  words: { readonly missing: string; readonly inTheWay: string },
): readonly Asked[] {
  const probe = probeOf(fact);
  if (probe === undefined) return [];
  return [{ probe, present, reason: `${present ? words.missing : words.inTheWay}: ${toldOf(fact, present)}` }];
}

function toldOf({ id: { kind, path }, value }: Fact, present: boolean): string {
  if (kind === "owner") return `owner ${String(value["role"])} of ${path[0]} ${path.slice(1).join(".")}`;
  const type = kind === "column" && present ? ` ${columnValue(value).type}` : "";
  return `${kind} ${path.join(".")}${type}`;
}

export const scriptWriter: ScriptWriter = {
  own: ownFrame,
  joined: joinedFrame,
  statement: faithful,
  // A name may hold a line break; a comment must not end there.
  comment: (text) =>
    `-- ${[...text].map((char) => (char < " " || char === "\u2028" || char === "\u2029" || char === "\u007f" ? " " : char)).join("")}`,
  version(oldest, { refused, hint }) {
    if (oldest <= versions.oldest) return undefined;
    return `DO ${dollarQuoted(`
BEGIN
  IF current_setting('server_version_num')::int < ${oldest}0000 THEN
    RAISE EXCEPTION USING MESSAGE = ${literal(refused)}, HINT = ${literal(hint)};
  END IF;
END `)};`;
  },
  asks(fact) {
    const probe = probeOf(fact);
    return probe === undefined ? undefined : JSON.stringify(probe);
  },
  expect(expectations, places, words) {
    const place = (name: string): StateProbe => ["schema", name, "", "", ""];
    const all: readonly Asked[] = [
      ...places.absent.map((name) => ({
        probe: place(name),
        present: false,
        reason: `${words.inTheWay}: schema ${name}`,
      })),
      ...places.present.map((name) => ({
        probe: place(name),
        present: true,
        reason: `${words.missing}: schema ${name}`,
      })),
      ...expectations.flatMap((expectation) => asked(expectation, words)),
    ];
    if (all.length === 0) return undefined;
    const rows = all.map(
      ({ probe, present, reason }) => `(${[...probe.map(literal), String(present), literal(reason)].join(", ")})`,
    );
    const body = `
DECLARE reasons text; path text := current_setting('search_path');
BEGIN
  PERFORM set_config('search_path', '', true);
  SELECT string_agg(E'\\n- ' || v.reason, '' ORDER BY v.reason) INTO reasons FROM (VALUES
    ${rows.join(",\n    ")}
  ) v(probe, a, b, c, d, present, reason)
  WHERE v.present IS DISTINCT FROM ${answers(new Set(all.map(({ probe: [name] }) => name)))};
  IF reasons IS NOT NULL THEN
    RAISE EXCEPTION USING MESSAGE = ${literal(words.refused)} || reasons, HINT = ${literal(words.different)};
  END IF;
  PERFORM set_config('search_path', path, true);
END `;
    return `DO ${dollarQuoted(body)};`;
  },
  guard(guards, words) {
    if (guards.length === 0) return undefined;
    return `DO ${dollarQuoted(guardBlock(guards, words))};`;
  },
  checks: checkBlock,
};
