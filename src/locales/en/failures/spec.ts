import type { Advice } from "../../advice.ts";

type Place = { readonly path: string; readonly line: number; readonly column: number };

const reasons: Readonly<Record<string, string>> = {
  BAD_INDENT: "the indentation does not fit, or a bracket is not closed",
  BLOCK_AS_IMPLICIT_KEY: "a key: value pair stands where a plain value is expected",
  DUPLICATE_KEY: "a key is given twice",
  MISSING_CHAR: "a character is missing, such as a closing quote or bracket",
  TAB_AS_INDENT: "a tab is used for indentation",
  UNEXPECTED_TOKEN: "something is there that does not belong",
};

const where = (p: Place) => `${p.path}:${p.line}:${p.column}`;

export const spec = {
  yamlBroken: (p: Place & { problem: string }): Advice => ({
    what: `The YAML at ${where(p)} is broken: ${reasons[p.problem] ?? "it cannot be read"}.`,
    why: "A file that is only half understood is not acted on.",
    next: "Correct that line: indent with spaces, close quotes and brackets, and quote values that contain a colon.",
  }),
  yamlUnknownKey: (p: Place & { key: string; nearest?: string; known: readonly string[] }): Advice => ({
    what: `The key "${p.key}" at ${where(p)} is unknown.`,
    why: `Known here: ${p.known.join(", ")}.`,
    next: p.nearest ? `Did you mean "${p.nearest}"?` : "Remove the key, or use one of the known ones.",
  }),
  yamlWrongValue: (p: Place & { key: string; expected: string }): Advice => ({
    what: `The ${p.key === "" ? "YAML" : `value of "${p.key}"`} at ${where(p)} is not of the right form.`,
    why: `It must be ${expectations[p.expected] ?? `one of: ${p.expected}`}.`,
    next: p.expected === "string" ? "Put quotes around the value." : "Correct the value.",
  }),
  migrationBlockTwice: (p: { path: string; first: number; second: number }): Advice => ({
    what: `The spec ${p.path} has two \`yaml migration\` blocks (lines ${p.first} and ${p.second}).`,
    why: "Which of them holds would be a guess.",
    next: "Merge them into one.",
  }),
  modelTableUnnamed: (p: { path: string; line: number }): Advice => ({
    what: `Nothing names the table at ${p.path}:${p.line}.`,
    why: "A table of the data model has its name in a heading of its own, or in the line just above it, and each name only once.",
    next: "Write a heading such as ### orders, or a line such as Table: orders, above it; a name among other words stands in backticks.",
  }),
  modelHeadUnknown: (p: {
    path: string;
    line: number;
    head: string;
    nearest?: string;
    known: readonly string[];
  }): Advice => ({
    what: `The table at ${p.path}:${p.line} has a column "${p.head}" that is unknown, or there twice.`,
    why: `Known here: ${p.known.join(", ")}.`,
    next: p.nearest
      ? `Did you mean "${p.nearest}"?`
      : "Call it by one of the known words; what is for people only is a note.",
  }),
  modelCellWrong: (p: {
    path: string;
    line: number;
    what: "name" | "type" | "default" | "yes" | "key" | "references";
    text: string;
  }): Advice => ({
    what: `${p.path}:${p.line}: ${JSON.stringify(p.text)} cannot be understood.`,
    why: {
      name: "It is to be the name of a column.",
      type: "It is to be a type, as its database system writes it, and nothing else.",
      default: "It is to be one SQL expression, such as 0, now() or 'draft'.",
      yes: "It is to be yes or no.",
      key: "It is to be PK, FK or unique, or several of them.",
      references: "It is to say where a foreign key points: table, table.column or table(column).",
    }[p.what],
    next: "Correct the cell; an empty one or a dash says nothing.",
  }),
  sqlBlockBroken: (p: Place & { reason: string }): Advice => ({
    what: `The sql block of the spec fails at ${where(p)}: ${p.reason}.`,
    why: "It starts like a definition, so it belongs to the data model, which PostgreSQL's parser must be able to read.",
    next: "Correct the SQL. If it is only an illustration, mark the block as text instead of sql.",
  }),
  dialectNotYet: (p: { dialect: string }): Advice => ({
    what: `The dialect ${p.dialect} is not supported yet.`,
    why: "This version proves migrations on PostgreSQL and SQLite only.",
    next: "Use dialect: postgres or dialect: sqlite, or leave the key out.",
  }),
  targetOfOther: (p: { dialect: string }): Advice => ({
    what: `The target version is none of the dialect ${p.dialect}.`,
    why: "Versions of PostgreSQL are 14 to 18, those of SQLite 3.35 to 3.53.",
    next: "Name a version of this database system, or the dialect with --dialect.",
  }),
};

const expectations: Readonly<Record<string, string>> = {
  string: "text",
  object: "a mapping of keys to values",
  array: "a list",
  integer: "a whole number",
  boolean: "true or false",
  minimum: "a positive number",
  minLength: "text that is not empty",
  pattern: "a name of the form that the documentation shows",
};
