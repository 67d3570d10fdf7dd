import type { Draft } from "../draft.ts";
import type { Sql, Thing } from "../model.ts";

/** A type as a column has it: its text, the class of its values, and the thing that defines it. */
export interface Type {
  readonly sql: Sql;
  readonly class: string;
  readonly of?: number | undefined;
}

/** Types of one class take each other's values and stand in the same expressions. */
const families: Readonly<Record<string, readonly string[]>> = {
  number: [
    "integer",
    "bigint",
    "numeric",
    "numeric(12,2)",
    "smallint",
    "double precision",
    "real",
    "integer",
    "bigint",
  ],
  text: ["text", "varchar(40)", "text", "varchar", "char(12)", "varchar(200)"],
  moment: ["timestamp", "timestamptz", "timestamptz(3)", "date", "timestamp(0)"],
  clock: ["time", "time(2)"],
  span: ["interval", "interval day to second"],
  boolean: ["boolean"],
  uuid: ["uuid"],
  jsonb: ["jsonb"],
  json: ["json"],
  bytes: ["bytea"],
  net: ["inet"],
  bits: ["bit varying(16)", "bit varying"],
  range: ["int4range", "int4range"],
  multirange: ["int4multirange"],
  point: ["point"],
  array: ["integer[]", "bigint[]"],
  texts: ["text[]", "varchar(40)[]"],
  words: ["tsvector"],
  money: ["money"],
};

const common = ["number", "number", "number", "text", "text", "text", "moment", "boolean", "jsonb", "uuid"] as const;

/** Classes whose values can be compared by a btree. */
export const ordered: ReadonlySet<string> = new Set(
  "number text moment clock span boolean uuid jsonb bytes net bits range array texts money enum".split(" "),
);

export function someType(draft: Draft): Type {
  const own = draft.maybe(35) ? draft.pick("enum", "domain", "composite", "range") : undefined;
  if (own !== undefined) return typeOf(own);
  const any = Object.keys(families);
  return typeOfClass(draft, draft.maybe(70) ? draft.chance.pick(common) : (draft.any(any) ?? "text"));
}

export function typeOfClass(draft: Draft, name: string): Type {
  return { sql: [draft.any(families[name] ?? []) ?? "text"], class: name };
}

/** The type that a thing of the schema is. */
function typeOf(thing: Thing): Type {
  const kind =
    thing.kind === "domain" ? (thing.knows.class ?? "text") : thing.kind === "range" ? "ownrange" : thing.kind;
  return { sql: [thing.id], class: kind, of: thing.kind === "domain" ? Number(thing.knows.of) || thing.id : thing.id };
}

/** What a column knows of its type. */
export function known(type: Type): Readonly<Record<string, string>> {
  return { class: type.class, ...(type.of === undefined ? {} : { of: String(type.of) }) };
}

const quoted = (text: string): Sql => [`'${text.replaceAll("'", "''")}'`];

const words = ["alpha", "Beta", "it's", "ชื่อ", "a b", "x@y.z", "100%", "ก้ำ", "\\n", "Ünï"];

/** A value that every type of the class takes; another one for another number, as far as the class has as many. */
export function literalOf(draft: Draft, knows: Readonly<Record<string, string>>, at: number): Sql {
  const n = at * 10 + draft.chance.below(10);
  const day = `2024-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + draft.chance.below(28)).padStart(2, "0")}`;
  switch (knows.class) {
    case "number":
      return [String(n)];
    case "text":
      return quoted(`${draft.any(words)}${at}`);
    case "moment":
      return quoted(day);
    case "clock":
      return quoted(`${String(at % 24).padStart(2, "0")}:30`);
    case "span":
      return quoted(`${n} hours`);
    case "boolean":
      return [at % 2 === 0 ? "true" : "false"];
    case "uuid":
      return quoted(`00000000-0000-4000-8000-${String(n).padStart(12, "0")}`);
    case "jsonb":
    case "json":
      return quoted(`{"k": ${n}, "ก": null}`);
    case "bytes":
      return quoted(`\\x${String(n).padStart(4, "0")}`);
    case "net":
      return quoted(`10.0.0.${n % 250}`);
    case "bits":
      return [`B'${(n % 256).toString(2)}'`];
    case "range":
      return quoted(`[${n},${n + 5})`);
    case "multirange":
      return quoted(`{[${n},${n + 5})}`);
    case "point":
      return quoted(`(${n},1)`);
    case "array":
      return quoted(`{${n},1}`);
    case "texts":
      return quoted(`{${at},"a b"}`);
    case "words":
      return quoted("fat cat");
    case "money":
      return quoted(`${n}.50`);
    case "ownrange":
      return quoted(`[${n},${n + 5})`);
    case "enum": {
      const labels = draft.within(Number(knows.of), "label");
      const label = labels[at % Math.max(1, labels.length)];
      return label === undefined ? ["NULL"] : [label.id];
    }
    case "composite": {
      const attributes = draft.within(Number(knows.of), "attribute");
      if (attributes.length === 0) return ["NULL"];
      const values = attributes.flatMap((each, i): Sql => [i === 0 ? "" : ", ", ...literalOf(draft, each.knows, at)]);
      return ["ROW(", ...values, ")"];
    }
    default:
      return ["NULL"];
  }
}
