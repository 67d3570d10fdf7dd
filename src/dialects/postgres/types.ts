/** A type as `format_type` writes it, taken apart. */
export interface TypeName {
  readonly base: string;
  /** Length, precision and scale; empty without a modifier. */
  readonly modifiers: readonly number[];
  readonly array: boolean;
}

/** Takes apart what `format_type` wrote: modifiers may stand in the middle, as in `timestamp(3) with time zone`. */
export function typeName(text: string): TypeName {
  let rest = text;
  const array = rest.endsWith("[]");
  while (rest.endsWith("[]")) rest = rest.slice(0, -2);
  // What stands in quotes is a name.
  const open = rest.indexOf("(", rest.lastIndexOf('"') + 1);
  if (open < 0) return { base: rest, modifiers: [], array };
  const close = rest.indexOf(")", open);
  const modifiers = rest
    .slice(open + 1, close)
    .split(",")
    .map(Number);
  return { base: `${rest.slice(0, open)}${rest.slice(close + 1)}`, modifiers, array };
}

/** The type without its length or precision: every value of it, as it comes. */
export function withoutModifiers(type: string): string {
  const { base, modifiers, array } = typeName(type);
  if (modifiers.length === 0 && base !== "character" && base !== "bit") return type;
  // Alone their names mean a length of one.
  const whole = base === "character" ? "bpchar" : base === "bit" ? "bit varying" : base;
  return array ? `${whole}[]` : whole;
}

const textual = new Set(["text", "character varying", "character", "name"]);
const numbers = ["smallint", "integer", "bigint", "numeric", "real", "double precision"];
const moments = new Set(["date", "timestamp without time zone", "timestamp with time zone"]);
/** Pairs outside of those families that PostgreSQL casts when told to (pg_cast). */
const direct: ReadonlySet<string> = new Set([
  // There and not back: money becomes such a number by way of numeric.
  "integer money",
  "bigint money",
  ...[
    ["integer", "boolean"],
    ["json", "jsonb"],
    ["cidr", "inet"],
    ["macaddr", "macaddr8"],
    ["bit", "bit varying"],
    ["numeric", "money"],
    ["time without time zone", "interval"],
    ["time without time zone", "time with time zone"],
  ].flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]),
]);

/** How a value of one type becomes one of another: by assignment, by an explicit cast, or through its text. */
export function castKind(from: string, to: string): "assignment" | "explicit" | "text" {
  const a = typeName(from);
  const b = typeName(to);
  if (a.array !== b.array) return "text";
  if (a.base === b.base) return "assignment";
  if (textual.has(a.base) && textual.has(b.base)) return "assignment";
  if (numbers.includes(a.base) && numbers.includes(b.base)) return "assignment";
  if (moments.has(a.base) && moments.has(b.base)) return "assignment";
  if (isByNumeric(from, to)) return "explicit";
  if (textual.has(a.base) || textual.has(b.base) || direct.has(`${a.base} ${b.base}`)) return "explicit";
  return "text";
}

/** True for amounts that become numbers of another type than numeric. */
function isByNumeric(from: string, to: string): boolean {
  const [a, b] = [typeName(from), typeName(to)];
  return a.base === "money" && a.array === b.array && b.base !== "numeric" && numbers.includes(b.base);
}

/** The zone in which a time without a zone is read, and written when the zone goes; stated in the script. */
const zone = "'UTC'";

/** True when a time gains or loses its zone. */
export function changesZone(from: string, to: string): boolean {
  const bases = [typeName(from).base, typeName(to).base].sort();
  return bases.join() === "timestamp with time zone,timestamp without time zone";
}

/** The expression cast to the type. */
export function cast(expression: string, from: string, to: string): string {
  if (changesZone(from, to)) return `(${expression} AT TIME ZONE ${zone})::${to}`;
  if (isByNumeric(from, to)) return `${expression}::numeric${typeName(from).array ? "[]" : ""}::${to}`;
  return castKind(from, to) === "text" ? `${expression}::text::${to}` : `${expression}::${to}`;
}

/** True for a value that is too long to be assigned to the type, whereas a cast would cut it; undefined where none is. */
export function isTooLong(expression: string, type: string): string | undefined {
  const { base, modifiers, array } = typeName(type);
  const [length] = modifiers;
  if (array || length === undefined) return undefined;
  if (base === "character" || base === "character varying")
    return `rtrim(substr((${expression})::text, ${length + 1}), ' ') <> ''`;
  if (base === "bit") return `length(${expression}) <> ${length}`;
  return base === "bit varying" ? `length(${expression}) > ${length}` : undefined;
}

/** Digits of the largest value. */
const digits: Readonly<Record<string, number>> = { smallint: 5, integer: 10, bigint: 19 };

/** True when PostgreSQL changes the type without writing the rows again (measured on 15 and 18). */
export function keepsRows(from: string, to: string): boolean {
  const a = typeName(from);
  const b = typeName(to);
  if (a.array || b.array) return from === to;
  if (a.base === "cidr" && b.base === "inet") return true;
  const isText = (base: string): boolean => base === "text" || base === "character varying";
  if (!(a.base === b.base || (isText(a.base) && isText(b.base)))) return false;
  return isWidening(from, to) || (a.base === "text" && b.base === "character varying" && b.modifiers.length === 0);
}

/** True when every value of `from` is a value of `to`, and comes back from it as it was. */
export function isWidening(from: string, to: string): boolean {
  if (from === to) return true;
  const a = typeName(from);
  const b = typeName(to);
  if (a.array !== b.array) return false;
  if (a.base === "money" && b.base === "numeric") return b.modifiers.length === 0;
  if (a.base !== "character" && (b.base === "text" || (b.base === "character varying" && b.modifiers.length === 0))) {
    return (
      a.base === "text" ||
      a.base === "character varying" ||
      numbers.includes(a.base) ||
      a.base === "uuid" ||
      a.base === "boolean"
    );
  }
  // Blanks at the end of a char(n) mean nothing, and are there again when it comes back.
  if (a.base === "character" && (b.base === "text" || b.base === "character varying")) {
    return b.modifiers.length === 0 || (b.modifiers[0] ?? 0) >= (a.modifiers[0] ?? 1);
  }
  if (a.base === b.base) {
    if (b.modifiers.length === 0) return a.base !== "character";
    if (a.modifiers.length === 0) return false;
    if (a.base === "numeric") {
      const [p1 = 0, s1 = 0] = a.modifiers;
      const [p2 = 0, s2 = 0] = b.modifiers;
      return s1 === s2 && p2 >= p1;
    }
    return a.base === "character varying" && (b.modifiers[0] ?? 0) >= (a.modifiers[0] ?? 0);
  }
  const widths = ["smallint", "integer", "bigint"];
  if (widths.includes(a.base) && widths.includes(b.base)) return widths.indexOf(a.base) < widths.indexOf(b.base);
  if (widths.includes(a.base) && b.base === "numeric") {
    const [precision, scale = 0] = b.modifiers;
    return precision === undefined || precision - scale >= (digits[a.base] ?? 0);
  }
  return a.base === "real" && b.base === "double precision";
}
