import type { ErrorObject } from "ajv";
import type { Document, LineCounter } from "yaml";
import { nearest } from "../locales/nearest.ts";
import { Failure } from "../model/failure.ts";

/** YAML text that is a file, or a part of one. */
export interface YamlText {
  readonly path: string;
  readonly text: string;
  /** Line of `path` on which `text` begins, counted from 1. */
  readonly line: number;
}

/**
 * The value of the text, valid by the JSON Schema; `undefined` when it holds nothing. Fails with exit code 2, naming line
 * and column of `path`. Values never appear in the failure.
 */
export async function readYaml(source: YamlText, schema: object): Promise<unknown> {
  const { Ajv, LineCounter, parseDocument } = await import("./libraries.ts");
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  if (broken) throw Failure.misuse("yamlBroken", { ...place(source, lines, broken.pos[0]), problem: broken.code });
  const value = toValue(document, source);
  if (value === undefined || value === null) return undefined;

  const validate = new Ajv({ verbose: true, allowUnionTypes: true }).compile(schema);
  if (!validate(value) && validate.errors?.[0]) throw explain(validate.errors[0], source, document, lines);
  return value;
}

function toValue(document: Document, source: YamlText): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // Aliases that multiply beyond the library's limit, or that lead nowhere.
    throw Failure.misuse(
      "yamlBroken",
      { path: source.path, line: source.line, column: 1, problem: "ALIAS" },
      { cause: error },
    );
  }
}

function explain(error: ErrorObject, source: YamlText, document: Document, lines: LineCounter): Failure {
  const keys = error.instancePath.split("/").slice(1).map(unescapePointer);
  if (error.keyword === "additionalProperties") {
    const key = String(error.params.additionalProperty);
    const known = Object.keys((error.parentSchema as { properties: object }).properties);
    const meant = nearest(key, known);
    const at = place(source, lines, keyOffset(document, [...keys, key]));
    return Failure.misuse("yamlUnknownKey", { ...at, key, known, ...(meant === undefined ? {} : { nearest: meant }) });
  }
  const at = place(source, lines, keyOffset(document, keys));
  return Failure.misuse("yamlWrongValue", { ...at, key: keys.join("."), expected: expectation(error) });
}

function expectation(error: ErrorObject): string {
  if (error.keyword === "enum") {
    const allowed = error.params.allowedValues as readonly (string | number)[];
    // Beside numbers a text must be seen to be one: 3.40 is the number 3.4.
    const isMixed = allowed.some((each) => typeof each === "number");
    return allowed.map((each) => (isMixed ? JSON.stringify(each) : String(each))).join(", ");
  }
  if (error.keyword === "type") return String([error.params.type].flat()[0]);
  return error.keyword;
}

/** Where the key at the end of the path stands; the first character when the path is empty. */
function keyOffset(document: Document, keys: readonly string[]): number {
  const holder: unknown = keys.length > 1 ? document.getIn(keys.slice(0, -1), true) : document.contents;
  const last = keys.at(-1);
  for (const item of (holder as { items?: unknown[] } | null)?.items ?? []) {
    const key = (item as { key?: { value?: unknown; range?: [number, number, number] } }).key;
    if (key && String(key.value) === last) return key.range?.[0] ?? 0;
  }
  return (holder as { range?: [number, number, number] } | null)?.range?.[0] ?? 0;
}

function place(source: YamlText, lines: LineCounter, offset: number) {
  const { line, col } = lines.linePos(offset);
  return { path: source.path, line: source.line + Math.max(line, 1) - 1, column: Math.max(col, 1) };
}

function unescapePointer(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
