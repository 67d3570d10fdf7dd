import { tokensOf } from "./load/parser.ts";

type Token = ReturnType<typeof tokensOf>[number];

/**
 * The statement, worded so that what it makes reads as what it was written from. PostgreSQL prints a cast array, as from
 * `IN` over a varchar, as `(ARRAY['a'::varchar])::text[]`, and reads that as an array of cast elements. With the array's
 * own type between them the cast stays that of the array. The parser must be loaded.
 */
export function faithful(sql: string): string {
  if (!sql.includes("])::")) return sql;
  const bytes = Buffer.from(sql);
  const tokens = tokensOf(sql);
  const parts: Buffer[] = [];
  let done = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.text !== "ARRAY" || tokens[at - 1]?.text !== "(") continue;
    const end = endOf(tokens, at + 1);
    const type = end === undefined ? undefined : elementType(tokens, at + 2, end);
    const last = tokens[end ?? -1];
    const isCast = tokens[(end ?? 0) + 1]?.text === ")" && tokens[(end ?? 0) + 2]?.text === "::";
    if (type === undefined || last === undefined || !isCast) continue;
    const name = bytes.subarray(type.start, type.end);
    parts.push(bytes.subarray(done, last.end), Buffer.from("::"), name, Buffer.from("[]"));
    done = last.end;
  }
  return Buffer.concat([...parts, bytes.subarray(done)]).toString();
}

/** Where the list that begins there ends. */
function endOf(tokens: readonly Token[], start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    const text = tokens[at]?.text;
    if (text === "[" || text === "(") depth += 1;
    if (text === "]" || text === ")") depth -= 1;
    if (depth === 0) return text === "]" && tokens[start]?.text === "[" ? at : undefined;
  }
  return undefined;
}

/** Where the type of the first element is written; undefined where it is not, or is an array itself. */
function elementType(tokens: readonly Token[], start: number, end: number): Pick<Token, "start" | "end"> | undefined {
  let depth = 0;
  let cast: number | undefined;
  let last = start;
  for (let at = start; at < end; at += 1) {
    const text = tokens[at]?.text;
    if (depth === 0 && text === ",") break;
    if (text === "[" || text === "(") depth += 1;
    if (text === "]" || text === ")") depth -= 1;
    if (depth === 0 && text === "::") cast = at;
    last = at;
  }
  const [first, final] = [tokens[(cast ?? tokens.length) + 1], tokens[last]];
  if (first === undefined || final === undefined || final.text === "]") return undefined;
  return { start: first.start, end: final.end };
}
