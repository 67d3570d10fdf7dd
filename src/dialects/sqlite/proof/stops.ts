import type { StoppedScript } from "../../proof_tools.ts";
import { keywordOf } from "../load/lexer.ts";
import { statementsOf } from "../load/statement.ts";

/** Fails wherever it stands, and changes nothing. */
const stop = "SELECT 1 FROM smartspec_stopped_here;";

function sent(statements: readonly { readonly sql: string }[]): string {
  return statements.map(({ sql }) => `${sql};`).join("\n");
}

/** The statements up to COMMIT are where it is stopped; the last of them always. */
export async function stops(script: string, most: number): Promise<StoppedScript> {
  const all = statementsOf({ path: "", text: script, line: 1 });
  const end = all.findIndex(({ tokens }) => keywordOf(tokens[0]) === "COMMIT");
  const inside = end < 0 ? all : all.slice(0, end);
  const count = Math.min(most, inside.length);
  const places = Array.from({ length: count }, (_, n) => Math.ceil(((n + 1) * inside.length) / count));
  return {
    statements: inside.length,
    texts: places.map((at) => {
      const half = Math.floor(at / 2);
      return [sent(inside.slice(0, half)), `${sent(inside.slice(half, at))}\n${stop}`];
    }),
  };
}
