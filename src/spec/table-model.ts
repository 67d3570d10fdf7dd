import type { Root } from "mdast";
import { Failure } from "../model/failure.ts";
import type { ModelTable, SchemaFile } from "../model/schema.ts";
import { type FieldRow, type FieldTable, fieldTables, identifiers } from "./field-table.ts";
import { keyWords, no, nothing, types, yes } from "./table-words.ts";

/** A row, read. */
interface Field {
  readonly line: number;
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  readonly default?: string;
  readonly primary: boolean;
  readonly unique: boolean;
  readonly references?: { readonly table: readonly string[]; readonly column?: string };
}

/**
 * Tables of the data model that are written as Markdown tables, as SQL: line by line what the rows say, and the foreign
 * keys after all of them. Fails with exit code 2 where a cell cannot be understood.
 */
export async function tableModel(
  root: Root,
  path: string,
): Promise<{ readonly files: readonly SchemaFile[]; readonly tables: readonly ModelTable[] }> {
  const written = fieldTables(root, path);
  if (written.length === 0) return { files: [], tables: [] };
  const read = await cellReader(path);
  const made: SchemaFile[] = [];
  const keys: SchemaFile[] = [];
  const tables: ModelTable[] = [];
  for (const table of written) {
    const fields = table.rows.map((row) => read(row));
    const name = qualified(table.name);
    made.push({ path, line: table.line, text: createTable(name, table, fields) });
    for (const { line, name: column, references } of fields) {
      if (references === undefined) continue;
      const target = references.column === undefined ? "" : ` (${quoted(references.column)})`;
      const text = `ALTER TABLE ${name} ADD FOREIGN KEY (${quoted(column)}) REFERENCES ${qualified(references.table)}${target};`;
      keys.push({ path, line, text });
    }
    const [schema, own] = table.name.length > 1 ? table.name : ["public", ...table.name];
    tables.push({
      path: [schema ?? "", own ?? ""],
      line: table.line,
      tellsNull: table.columns.includes("required") || table.columns.includes("nullable"),
    });
  }
  return { files: [...made, ...keys], tables };
}

/** Each row stands on its own line, so that the engine's errors name it. */
function createTable(name: string, { line }: FieldTable, fields: readonly Field[]): string {
  const lines = [`CREATE TABLE ${name} (`];
  fields.forEach((field, at) => {
    while (line + lines.length < field.line) lines.push("");
    const parts = [
      quoted(field.name),
      field.type,
      ...(field.default === undefined ? [] : [`DEFAULT ${field.default}`]),
      ...(field.notNull ? ["NOT NULL"] : []),
      ...(field.unique ? ["UNIQUE"] : []),
    ];
    lines.push(`  ${parts.join(" ")}${at < fields.length - 1 ? "," : ""}`);
  });
  const primary = fields.filter(({ primary: isKey }) => isKey).map((field) => quoted(field.name));
  return `${lines.join("\n")}${primary.length === 0 ? "" : `, PRIMARY KEY (${primary.join(", ")})`});`;
}

/** Reads rows with PostgreSQL's parser at hand. */
async function cellReader(path: string): Promise<(row: FieldRow) => Field> {
  const { loadModule, parseSync, scanSync } = await import("libpg-query");
  await loadModule();
  return ({ line, cells }) => {
    const cell = (meaning: Parameters<typeof cells.get>[0]): string => cells.get(meaning) ?? "";
    const wrong = (what: "name" | "type" | "default" | "yes" | "key" | "references", text: string): Failure =>
      Failure.misuse("modelCellWrong", { path, line, what, text });
    const says = (meaning: "required" | "nullable" | "primary" | "unique"): boolean => {
      const text = cell(meaning).toLowerCase();
      if (yes.includes(text)) return true;
      if (no.includes(text) || nothing.includes(text)) return false;
      throw wrong("yes", cell(meaning));
    };
    const [name, more] = identifiers(cell("name")) ?? [];
    if (name === undefined || more !== undefined) throw wrong("name", cell("name"));
    const type = typeOf(cell("type"));
    if (!isType(type)) throw wrong("type", cell("type"));
    const keys = cell("key")
      .toLowerCase()
      .split(/[,/+]/u)
      .map((word) => word.trim())
      .filter((word) => !nothing.includes(word));
    const unknown = keys.find((word) => !Object.values(keyWords).flat().includes(word));
    if (unknown !== undefined) throw wrong("key", unknown);
    const isKey = (kind: keyof typeof keyWords): boolean => keys.some((word) => keyWords[kind].includes(word));
    const references = referenced(cell("references"));
    if (references === "wrong" || (references === undefined && isKey("foreign")))
      throw wrong("references", cell("references"));
    const preset = presetOf(cell("default"));
    return {
      line,
      name,
      type,
      notNull: cells.has("required") ? says("required") : cells.has("nullable") && !says("nullable"),
      primary: isKey("primary") || (cells.has("primary") && says("primary")),
      unique: isKey("unique") || (cells.has("unique") && says("unique")),
      ...(references === undefined ? {} : { references }),
      ...(preset === undefined ? {} : { default: preset }),
    };

    function isType(text: string): boolean {
      try {
        const column = only(`CREATE TABLE t (c ${text}\n)`, "CreateStmt")?.["tableElts"] as
          | readonly object[]
          | undefined;
        const [first, second] = column ?? [];
        const definition = (first as { ColumnDef?: object } | undefined)?.ColumnDef;
        return (
          definition !== undefined &&
          second === undefined &&
          !("constraints" in definition || "collClause" in definition)
        );
      } catch {
        return false;
      }
    }

    /** A word that could only be a column, which no default may name, is meant as text. */
    function presetOf(text: string): string | undefined {
      if (nothing.includes(text.toLowerCase())) return undefined;
      try {
        const select = only(`SELECT (\n${text}\n)`, "SelectStmt");
        const targets = (select?.["targetList"] ?? []) as readonly { ResTarget?: { val?: object } }[];
        const [target] = targets;
        const value = target?.ResTarget?.val;
        if (select === undefined || targets.length !== 1 || value === undefined || "RowExpr" in value)
          throw wrong("default", text);
        return "ColumnRef" in value ? literal(text) : `(${text})`;
      } catch (error) {
        if (error instanceof Failure) throw error;
        throw wrong("default", text);
      }
    }

    function only(sql: string, kind: string): Readonly<Record<string, unknown>> | undefined {
      const [statement, another] = parseSync(sql).stmts ?? [];
      const hasComment = scanSync(sql).tokens.some(({ tokenName }) => tokenName.endsWith("_COMMENT"));
      if (another !== undefined || hasComment) return undefined;
      return (statement?.stmt as Record<string, Record<string, unknown>> | undefined)?.[kind];
    }
  };
}

function typeOf(cell: string): string {
  const open = cell.indexOf("(");
  const word = (open < 0 ? cell : cell.slice(0, open)).trim().toLowerCase();
  const known = types[word.replaceAll("/", "")];
  if (known === undefined) return cell;
  const [plain, sized = plain] = known;
  return open < 0 ? plain : `${sized}${cell.slice(open)}`;
}

/** `orders`, `orders.id`, `sales.orders(id)`. */
function referenced(cell: string): Field["references"] | "wrong" {
  if (nothing.includes(cell.toLowerCase())) return undefined;
  const text = cell.trim();
  if (text.endsWith(")")) {
    const at = text.indexOf("(");
    const table = identifiers(text.slice(0, at));
    const [column, another] = identifiers(text.slice(at + 1, -1)) ?? [];
    return table === undefined || column === undefined || another !== undefined ? "wrong" : { table, column };
  }
  const [table, column] = identifiers(text) ?? [];
  return table === undefined ? "wrong" : { table: [table], ...(column === undefined ? {} : { column }) };
}

function qualified(name: readonly string[]): string {
  return name.map(quoted).join(".");
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
