import type { Fact } from "../../model/fact.ts";
import type { Expectation } from "../../model/plan.ts";
import type { ScriptWriter } from "../script_writer.ts";
import { checkBlock } from "./checks.ts";
import { faithful } from "./faithful.ts";
import { versions } from "./features.ts";
import { joinedFrame, ownFrame } from "./frames.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { isOwnNamespace } from "./namespaces.ts";
import { dollarQuoted, literal } from "./quote.ts";
import { guardBlock } from "./row_guard.ts";

const relationKinds: Readonly<Record<string, string>> = {
  table: "rp",
  sequence: "S",
  view: "v",
  "materialized view": "m",
  index: "iI",
  "foreign table": "f",
};

/** What the guard asks of the catalog: a probe and its three arguments. */
function probe(fact: Fact): readonly [string, string, string, string, string] | undefined {
  const [a = "", b = "", c = ""] = fact.id.path;
  switch (fact.id.kind) {
    case "schema":
    case "extension":
    case "role":
    case "foreign data wrapper":
    case "server":
      return [fact.id.kind, a, "", "", ""];
    case "table":
    case "view":
    case "materialized view":
    case "sequence":
    case "foreign table":
      return ["relation", a, b, "", relationKinds[fact.id.kind] ?? ""];
    case "index":
      return ["relation", a, c, "", relationKinds["index"] ?? ""];
    case "enum":
    case "domain":
    case "composite":
    case "range":
      return ["type", a, b, "", ""];
    case "column":
      return ["column", a, b, c, columnValue(fact.value).type];
    case "constraint":
      // A NOT NULL of the same name may stand there until the column allows NULL.
      return fact.value["type"] === "n" ? undefined : ["constraint", a, b, c, ""];
    case "trigger":
    case "policy":
    case "routine":
      return [fact.id.kind, a, b, c, ""];
    default:
      return undefined;
  }
}

const probes = `
      CASE v.probe
        WHEN 'schema' THEN EXISTS (SELECT FROM pg_namespace n WHERE n.nspname = v.a)
        WHEN 'extension' THEN EXISTS (SELECT FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = v.a AND NOT ${isOwnNamespace("n")})
        WHEN 'role' THEN EXISTS (SELECT FROM pg_roles r WHERE r.rolname = v.a)
        WHEN 'foreign data wrapper' THEN EXISTS (SELECT FROM pg_foreign_data_wrapper w WHERE w.fdwname = v.a)
        WHEN 'server' THEN EXISTS (SELECT FROM pg_foreign_server s WHERE s.srvname = v.a)
        WHEN 'relation' THEN EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = v.a AND c.relname = v.b AND (NOT v.present OR strpos(v.d, c.relkind::text) > 0))
        WHEN 'type' THEN EXISTS (SELECT FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname = v.a AND t.typname = v.b)
        WHEN 'column' THEN EXISTS (SELECT FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = v.a AND c.relname = v.b AND t.attname = v.c AND t.attnum > 0 AND NOT t.attisdropped AND (NOT v.present OR format_type(t.atttypid, t.atttypmod) = v.d))
        WHEN 'constraint' THEN EXISTS (SELECT FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = v.a AND c.relname = v.b AND k.conname = v.c)
        WHEN 'trigger' THEN EXISTS (SELECT FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = v.a AND c.relname = v.b AND g.tgname = v.c)
        WHEN 'policy' THEN EXISTS (SELECT FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = v.a AND c.relname = v.b AND p.polname = v.c)
        WHEN 'routine' THEN EXISTS (SELECT FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = v.a AND p.proname = v.b
          AND coalesce((SELECT string_agg(format_type(u.type, NULL), ', ' ORDER BY u.n) FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY u(type, n)), '') = v.c)
      END`;

function row(
  { fact, present }: Expectation,
  words: { readonly missing: string; readonly inTheWay: string },
): string | undefined {
  const asked = probe(fact);
  if (asked === undefined) return undefined;
  const name =
    fact.id.kind === "column" && present
      ? `${fact.id.path.join(".")} ${columnValue(fact.value).type}`
      : fact.id.path.join(".");
  const reason = `${present ? words.missing : words.inTheWay}: ${fact.id.kind} ${name}`;
  return `(${[...asked.map(literal), String(present), literal(reason)].join(", ")})`;
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
    const asked = probe(fact);
    return asked === undefined ? undefined : JSON.stringify(asked);
  },
  expect(expectations, places, words) {
    const rows = [
      ...places.absent.map(
        (name) => `('schema', ${literal(name)}, '', '', '', false, ${literal(`${words.inTheWay}: schema ${name}`)})`,
      ),
      ...places.present.map(
        (name) => `('schema', ${literal(name)}, '', '', '', true, ${literal(`${words.missing}: schema ${name}`)})`,
      ),
      ...expectations.flatMap((expectation) => row(expectation, words) ?? []),
    ];
    if (rows.length === 0) return undefined;
    const body = `
DECLARE reasons text; path text := current_setting('search_path');
BEGIN
  PERFORM set_config('search_path', '', true);
  SELECT string_agg(E'\\n- ' || v.reason, '' ORDER BY v.reason) INTO reasons FROM (VALUES
    ${rows.join(",\n    ")}
  ) v(probe, a, b, c, d, present, reason)
  WHERE v.present IS DISTINCT FROM ${probes};
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
