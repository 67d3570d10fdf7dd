/** How a column takes values, by SQLite's rules over the name of its type. */
export type Affinity = "TEXT" | "NUMERIC" | "INTEGER" | "REAL" | "BLOB";

export function affinityOf(type: string, strict = false): Affinity {
  const name = type.toUpperCase();
  if (strict && name === "ANY") return "BLOB";
  if (name.includes("INT")) return "INTEGER";
  if (["CHAR", "CLOB", "TEXT"].some((part) => name.includes(part))) return "TEXT";
  if (name === "" || name.includes("BLOB")) return "BLOB";
  return ["REAL", "FLOA", "DOUB"].some((part) => name.includes(part)) ? "REAL" : "NUMERIC";
}

/** What a column of that affinity makes of a value: SQL of the stored value. */
export function stored(value: string, affinity: Affinity): string {
  const number = `typeof(${value}) IN ('integer', 'real')`;
  // Compared with a number, a text that reads as one is one.
  const reads = `typeof(${value}) = 'text' AND ${value} = CAST(${value} AS NUMERIC)`;
  switch (affinity) {
    case "BLOB":
      return value;
    case "TEXT":
      return `CASE WHEN ${number} THEN CAST(${value} AS TEXT) ELSE ${value} END`;
    case "REAL":
      return `CASE WHEN ${number} OR (${reads}) THEN CAST(${value} AS REAL) ELSE ${value} END`;
    default: {
      const whole = `typeof(${value}) = 'real' AND ${value} = CAST(${value} AS INTEGER)`;
      return `CASE WHEN ${reads} THEN CAST(${value} AS NUMERIC) WHEN ${whole} THEN CAST(${value} AS INTEGER) ELSE ${value} END`;
    }
  }
}

/** Storage classes that a STRICT table takes in a column of the type, after its affinity had its say; undefined for all. */
export function strictClasses(type: string): readonly string[] | undefined {
  switch (type.toUpperCase()) {
    case "INT":
    case "INTEGER":
      return ["integer"];
    case "REAL":
      return ["real"];
    case "TEXT":
      return ["text"];
    case "BLOB":
      return ["blob"];
    default:
      return undefined;
  }
}
