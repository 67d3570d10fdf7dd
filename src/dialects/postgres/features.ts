import { type Fact, keyOf } from "../../model/fact.ts";
import type { Requirement } from "../../model/requirement.ts";
import type { Schema } from "../../model/schema.ts";
import type { Versions } from "../versions.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { needsMaintain } from "./kinds/grant.ts";

interface Feature {
  /** As PostgreSQL writes it, in every language. */
  readonly name: string;
  /** Major version that brought it. */
  readonly since: number;
  readonly kinds: readonly string[];
  uses(fact: Fact, schema: Schema): boolean;
}

/** What servers newer than the oldest one know, and by which facts it shows. What 14 knows needs no mention. */
const features: readonly Feature[] = [
  {
    name: "NULLS NOT DISTINCT",
    since: 15,
    kinds: ["index", "constraint"],
    uses: ({ value }) =>
      value["nullsNotDistinct"] === true || String(value["definition"]).startsWith("UNIQUE NULLS NOT DISTINCT "),
  },
  {
    name: "ON DELETE SET … (columns)",
    since: 15,
    kinds: ["constraint"],
    uses: ({ derived }) => derived?.["setsColumns"] === true,
  },
  { name: "security_invoker", since: 15, kinds: ["view"], uses: (fact) => hasOption(fact, "security_invoker") },
  {
    name: "UNLOGGED SEQUENCE",
    since: 15,
    kinds: ["sequence"],
    uses: (fact, schema) => fact.value["persistence"] === "u" && !followsTable(fact, schema),
  },
  {
    name: "FOR TABLES IN SCHEMA",
    since: 15,
    kinds: ["publication"],
    uses: ({ value }) => sizeOf(value["schemas"]) > 0,
  },
  {
    name: "PUBLICATION … TABLE (columns)",
    since: 15,
    kinds: ["publication"],
    uses: ({ value }) => published(value["tables"]).some(({ columns }) => columns !== null),
  },
  {
    name: "PUBLICATION … TABLE … WHERE",
    since: 15,
    kinds: ["publication"],
    uses: ({ value }) => published(value["tables"]).some(({ where }) => where !== null),
  },
  {
    name: "COLLATION … RULES",
    since: 16,
    kinds: ["collation"],
    uses: ({ value }) => (value["rules"] ?? null) !== null,
  },
  { name: "MAINTAIN", since: 17, kinds: ["grant", "default privileges"], uses: needsMaintain },
  {
    name: "publish_generated_columns",
    since: 18,
    kinds: ["publication"],
    uses: ({ value }) => value["generatedColumns"] === true,
  },
  {
    name: "ALTER DEFAULT PRIVILEGES … ON LARGE OBJECTS",
    since: 18,
    kinds: ["default privileges"],
    uses: ({ id }) => id.path[2] === "LARGE OBJECTS",
  },
  {
    name: "GENERATED ALWAYS AS … VIRTUAL",
    since: 18,
    kinds: ["foreign table"],
    uses: ({ value }) => Object.values(value["columns"] as object).some(isVirtual),
  },
  {
    name: "COLLATION … PROVIDER = builtin",
    since: 17,
    kinds: ["collation"],
    uses: ({ value }) => value["provider"] === "b",
  },
  {
    name: "EXCLUDE on a partitioned table",
    since: 17,
    kinds: ["constraint"],
    uses: (fact, schema) => fact.value["type"] === "x" && isPartitioned(fact, schema),
  },
  {
    name: "USING … of a partitioned table",
    since: 17,
    kinds: ["table"],
    uses: ({ value }) => value["partitionBy"] !== null && value["accessMethod"] !== null,
  },
  {
    name: "EVENT TRIGGER … ON login",
    since: 17,
    kinds: ["event trigger"],
    uses: ({ value }) => value["event"] === "login",
  },
  {
    name: "GENERATED ALWAYS AS … VIRTUAL",
    since: 18,
    kinds: ["column"],
    uses: ({ value }) => columnValue(value).generated?.kind === "v",
  },
  {
    name: "NOT ENFORCED",
    since: 18,
    kinds: ["constraint"],
    uses: ({ value }) => String(value["definition"]).endsWith(" NOT ENFORCED"),
  },
  {
    name: "NOT NULL … NOT VALID",
    since: 18,
    kinds: ["constraint"],
    uses: ({ value }) => value["type"] === "n",
  },
  {
    name: "WITHOUT OVERLAPS, PERIOD",
    since: 18,
    kinds: ["constraint"],
    uses: ({ derived }) => derived?.["temporal"] === true,
  },
  {
    name: "FOREIGN KEY … NOT VALID on a partitioned table",
    since: 18,
    kinds: ["constraint"],
    uses: (fact, schema) =>
      fact.value["type"] === "f" &&
      String(fact.value["definition"]).endsWith(" NOT VALID") &&
      isPartitioned(fact, schema),
  },
  ...["autovacuum_vacuum_max_threshold", "vacuum_max_eager_freeze_failure_rate"].map(
    (name): Feature => ({
      name,
      since: 18,
      kinds: ["table", "materialized view"],
      uses: (fact) => hasOption(fact, name),
    }),
  ),
];

const byKind = new Map<string, readonly Feature[]>();
for (const feature of features)
  for (const kind of feature.kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), feature]);

export const versions: Versions = {
  oldest: 14,
  newest: 18,
  server: (version) => `PostgreSQL ${version}`,
  requirements: (schema) =>
    [...schema.facts.values()].flatMap((fact): readonly Requirement[] =>
      (byKind.get(fact.id.kind) ?? [])
        .filter((feature) => feature.uses(fact, schema))
        .map(({ name, since }) => ({ feature: name, since, fact: fact.id })),
    ),
  async of(db) {
    const [row] = await db.query<{ major: number }>(
      "SELECT current_setting('server_version_num')::int / 10000 AS major",
    );
    return row?.major ?? 0;
  },
};

function isVirtual({ generated }: { readonly generated: string | null }): boolean {
  return generated?.endsWith(") VIRTUAL") === true;
}

function hasOption({ value }: Fact, name: string): boolean {
  const options = value["options"];
  return Array.isArray(options) && options.some((option) => String(option).startsWith(`${name}=`));
}

function sizeOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

function published(tables: unknown): readonly { readonly columns: unknown; readonly where: unknown }[] {
  return Array.isArray(tables) ? tables : [];
}

/** A sequence that an unlogged table owns is as that table is, wherever servers know of the difference. */
function followsTable({ id }: Fact, schema: Schema): boolean {
  const column = schema.facts.get(keyOf({ kind: "ownership", path: id.path }))?.value["column"];
  if (!Array.isArray(column)) return false;
  const table = schema.facts.get(keyOf({ kind: "table", path: column.slice(0, 2).map(String) }));
  return table?.value["persistence"] === "u";
}

function isPartitioned({ id }: Fact, schema: Schema): boolean {
  const table = schema.facts.get(keyOf({ kind: "table", path: id.path.slice(0, 2) }));
  return (table?.value["partitionBy"] ?? null) !== null;
}
