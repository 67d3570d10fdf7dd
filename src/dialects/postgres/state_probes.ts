import type { Fact } from "../../model/fact.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { isOwnNamespace } from "./namespaces.ts";

/** What the look at a database asks of the catalog: the name of a question, and its four arguments `a` to `d`. */
export type StateProbe = readonly [string, string, string, string, string];

const relationKinds: Readonly<Record<string, string>> = {
  table: "rp",
  sequence: "S",
  view: "v",
  "materialized view": "m",
  index: "iI",
  "foreign table": "f",
};

/** Undefined where nothing is asked of such a thing. */
export function probeOf(fact: Fact): StateProbe | undefined {
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
    case "owner":
      return ownerProbe(fact);
    default:
      return undefined;
  }
}

/** Of what can be owned, that on which rights are granted: those of the owner go with the owner. */
function ownerProbe({ id: { path }, value }: Fact): StateProbe | undefined {
  const [kind = "", ...owned] = path;
  const [asked, a = "", b = "", c = ""] = probeOf({ id: { kind, path: owned }, key: "", value: {}, needs: [] }) ?? [];
  const role = String(value["role"]);
  return asked !== undefined && questions.has(`owner of ${asked}`) ? [`owner of ${asked}`, a, b, c, role] : undefined;
}

/** A right of its own holds for the role that runs the script, whoever the owner is said to be. */
const isOwner = (column: string): string => `pg_get_userbyid(${column}) = v.d AND (v.present OR v.d <> current_user)`;

const isRoutine = `n.nspname = v.a AND p.proname = v.b
          AND coalesce((SELECT string_agg(format_type(u.type, NULL), ', ' ORDER BY u.n) FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY u(type, n)), '') = v.c`;

/** By name of the question: the query that has a row where the answer is yes; the probe and `present` are the alias `v`. */
const questions: ReadonlyMap<string, string> = new Map([
  ["schema", "SELECT FROM pg_namespace n WHERE n.nspname = v.a"],
  [
    "extension",
    `SELECT FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = v.a AND NOT ${isOwnNamespace("n")}`,
  ],
  ["role", "SELECT FROM pg_roles r WHERE r.rolname = v.a"],
  ["foreign data wrapper", "SELECT FROM pg_foreign_data_wrapper w WHERE w.fdwname = v.a"],
  ["server", "SELECT FROM pg_foreign_server s WHERE s.srvname = v.a"],
  [
    "relation",
    `SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = v.a AND c.relname = v.b AND (NOT v.present OR strpos(v.d, c.relkind::text) > 0)`,
  ],
  [
    "type",
    "SELECT FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname = v.a AND t.typname = v.b",
  ],
  [
    "column",
    `SELECT FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = v.a AND c.relname = v.b AND t.attname = v.c AND t.attnum > 0 AND NOT t.attisdropped AND (NOT v.present OR format_type(t.atttypid, t.atttypmod) = v.d)`,
  ],
  [
    "constraint",
    `SELECT FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = v.a AND c.relname = v.b AND k.conname = v.c`,
  ],
  [
    "trigger",
    `SELECT FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = v.a AND c.relname = v.b AND g.tgname = v.c`,
  ],
  [
    "policy",
    `SELECT FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = v.a AND c.relname = v.b AND p.polname = v.c`,
  ],
  ["routine", `SELECT FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${isRoutine}`],
  ["owner of schema", `SELECT FROM pg_namespace n WHERE n.nspname = v.a AND ${isOwner("n.nspowner")}`],
  [
    "owner of foreign data wrapper",
    `SELECT FROM pg_foreign_data_wrapper w WHERE w.fdwname = v.a AND ${isOwner("w.fdwowner")}`,
  ],
  ["owner of server", `SELECT FROM pg_foreign_server s WHERE s.srvname = v.a AND ${isOwner("s.srvowner")}`],
  [
    "owner of relation",
    `SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = v.a AND c.relname = v.b AND ${isOwner("c.relowner")}`,
  ],
  [
    "owner of type",
    `SELECT FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
          WHERE n.nspname = v.a AND t.typname = v.b AND ${isOwner("t.typowner")}`,
  ],
  [
    "owner of routine",
    `SELECT FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${isRoutine}
          AND ${isOwner("p.proowner")}`,
  ],
]);

/** The answer to the probe `v`, as one expression; only what is asked at all is in it. */
export function answers(asked: ReadonlySet<string>): string {
  const cases = [...questions].flatMap(([name, query]) =>
    asked.has(name) ? [`WHEN '${name}' THEN EXISTS (${query})`] : [],
  );
  return `
      CASE v.probe
        ${cases.join("\n        ")}
      END`;
}
