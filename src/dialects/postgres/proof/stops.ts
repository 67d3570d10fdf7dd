import type { StoppedScript } from "../../proof_tools.ts";
import { loadParser, parseStatements } from "../load/parser.ts";

/** Fails wherever it stands, and changes nothing. */
const stop = ";\nSELECT FROM smartspec_stopped_here;";

/** Statements that are sent before the others: some that change something among them. */
const share = 2;

/** The statements between BEGIN and COMMIT are where it is stopped; the last of them always. */
export async function stops(script: string, most: number): Promise<StoppedScript> {
  await loadParser();
  const inside = parseStatements(script).filter(({ kind }) => kind !== "TransactionStmt");
  const bytes = Buffer.from(script);
  const count = Math.min(most, inside.length);
  const chosen = new Set(Array.from({ length: count }, (_, n) => Math.ceil(((n + 1) * inside.length) / count) - 1));
  return {
    statements: inside.length,
    texts: inside.flatMap(({ end }, at) => {
      if (!chosen.has(at)) return [];
      const half = inside[Math.floor(at / share)]?.end ?? end;
      return [[bytes.subarray(0, half).toString(), bytes.subarray(half, end).toString() + stop]];
    }),
  };
}
