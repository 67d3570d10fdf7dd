import type { SeedType } from "./catalog.ts";
import { type Limit, ROWS } from "./plain-type.ts";
import { PLAIN } from "./plain-values.ts";
import { VECTORS } from "./vector-values.ts";

/** Values for columns of one type, as text that its input function takes. */
export interface TypedValues {
  /** One for each role of a row; fewer distinct ones where the type has fewer. */
  readonly roles: readonly string[];
  /** A value of its own for every number, as far as the type has enough of them. */
  readonly key: (row: number) => string;
}

type Types = ReadonlyMap<number, SeedType>;

const NESTING = 4;

/** Values of any type: built-in, of an extension, enum, domain, array, range or composite; nothing when it is unknown. */
export function valuesOf(types: Types, oid: number, mod: number, depth = 0): TypedValues | undefined {
  const type = types.get(oid);
  if (!type || depth > NESTING) return undefined;
  const inner = (of: number, ofMod: number): TypedValues | undefined => valuesOf(types, of, ofMod, depth + 1);
  if (type.kind === "d") return inner(type.base, mod >= 0 ? mod : type.baseMod);
  if (type.kind === "e") return ofLabels(type.labels);
  if (type.isArray && type.kind === "b" && type.element !== 0) return ofArray(inner(type.element, mod));
  if (type.kind === "c") return ofFields(type.fields.map((field) => inner(field.type, field.mod)));
  const plain = PLAIN[type.name];
  if (plain) {
    const limit = limitOf(type.name, mod);
    return { roles: plain.roles(limit), key: (row) => plain.key(row, limit) };
  }
  if (type.kind === "r") return ofRange(inner(type.subtype, -1));
  if (type.kind === "m") return ofMultirange(types, type, depth);
  return undefined;
}

function ofLabels(labels: readonly string[]): TypedValues | undefined {
  if (labels.length === 0) return undefined;
  const at = (row: number): string => labels[row % labels.length] as string;
  return { roles: Array.from({ length: ROWS }, (_, role) => at(role)), key: at };
}

function ofArray(element: TypedValues | undefined): TypedValues {
  if (!element) return { roles: Array.from({ length: ROWS }, () => "{}"), key: () => "{}" };
  const at = (role: number): string => quoteElement(element.roles[role % element.roles.length] as string);
  return {
    roles: [
      `{${at(0)}}`,
      `{${at(0)},${at(1)}}`,
      "{}",
      `{${Array.from({ length: 20 }, (_, n) => at(n)).join(",")}}`,
      `{NULL,${at(4)}}`,
      `{${at(5)},${at(5)}}`,
      `{${at(6)}}`,
    ],
    key: (row) => `{${quoteElement(element.key(row))}}`,
  };
}

function ofFields(fields: readonly (TypedValues | undefined)[]): TypedValues {
  const row = (value: (field: TypedValues) => string): string =>
    `(${fields.map((field) => (field ? quoteElement(value(field)) : "")).join(",")})`;
  return {
    roles: Array.from({ length: ROWS }, (_, role) => row((field) => field.roles[role % field.roles.length] as string)),
    key: (n) => row((field) => field.key(n)),
  };
}

function ofRange(bound: TypedValues | undefined): TypedValues {
  const roles = ["empty", "(,)", "empty", "(,)", "empty", "(,)", "empty"];
  if (!bound) return { roles, key: () => "empty" };
  return { roles, key: (row) => `[${quoteElement(bound.key(row))},${quoteElement(bound.key(row))}]` };
}

function ofMultirange(types: Types, type: SeedType, depth: number): TypedValues | undefined {
  const range = [...types.values()].find((other) => other.kind === "r" && other.subtype === type.subtype);
  const inner = range && valuesOf(types, range.oid, -1, depth + 1);
  if (!inner) return undefined;
  return { roles: inner.roles.map((value) => `{${value}}`), key: (row) => `{${inner.key(row)}}` };
}

/** In arrays, composites and ranges everything may stand in double quotes. */
export function quoteElement(value: string): string {
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** Reads a type modifier, as `pg_attribute.atttypmod` holds it. */
function limitOf(name: string, mod: number): Limit {
  if (mod < 0) return { length: name === "bpchar" || name === "bit" ? 1 : undefined, digits: undefined };
  if (name === "bit" || name === "varbit") return { length: mod, digits: undefined };
  if (name === "numeric") {
    const precision = ((mod - 4) >> 16) & 0xffff;
    // Eleven bits, signed: a scale may be negative.
    const scale = (((mod - 4) & 0x7ff) ^ 1024) - 1024;
    return { length: undefined, digits: { before: Math.max(0, precision - scale), after: Math.max(0, scale) } };
  }
  if (name === "varchar" || name === "bpchar") return { length: mod - 4, digits: undefined };
  if (name in VECTORS) return { length: mod, digits: undefined };
  return { length: undefined, digits: undefined };
}
