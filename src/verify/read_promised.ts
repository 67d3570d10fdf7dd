import type { ReadAs } from "../dialects/proof_tools.ts";
import { keyOf } from "../model/fact.ts";
import { promisedArrivals } from "./arrived.ts";
import type { Correspondence } from "./compare.ts";
import { follow, tablesAbove } from "./correspondence.ts";
import { onTrial } from "./on_trial.ts";
import { type Promised, promisedRows } from "./promised.ts";
import { promisedFills } from "./promised_fills.ts";
import type { ProofRequest } from "./request.ts";

/** What the spec's expressions and queries give for the rows, while these bear the names of the wanted schema. */
export async function readPromised(
  request: ProofRequest,
  tables: readonly Correspondence[],
  readAs: ReadAs,
): Promise<readonly [Promised, Awaited<ReturnType<typeof promisedArrivals>>]> {
  const { db, dialect, from, to, plan, conversions, arrivals } = request;
  if (conversions.length + arrivals.length + Object.keys(request.intent.fill).length === 0)
    return [{ rows: { tables: new Map(), sequences: new Map() }, tables: [] }, []];
  const later = (path: readonly string[]): readonly string[] => follow(plan, { kind: "table", path }).path;
  const earlier = new Map(
    [...from.facts.values()].flatMap(({ id }) =>
      id.kind === "table" ? [[JSON.stringify(later(id.path)), id.path] as const] : [],
    ),
  );
  const before = new Set(
    [...earlier.keys()].map((path) => keyOf({ kind: "table", path: JSON.parse(path) as string[] })),
  );
  for (const step of plan.forward.renames) for (const sql of step.sql) await db.run(sql);
  try {
    const above = (path: readonly string[]): readonly (readonly string[])[] =>
      tablesAbove(earlier.get(JSON.stringify(path)) ?? path, from).map(later);
    const fills = promisedFills(request);
    const promised = await promisedRows({ db, dialect, to, conversions, tables, fills, readAs, follow: later, above });
    const comes = async (isReadFirst: boolean): Promise<Awaited<ReturnType<typeof promisedArrivals>>> => {
      const rows = arrivals.filter((each) => each.isReadFirst === isReadFirst);
      const first = isReadFirst ? [] : plan.forward.first;
      return (await onTrial(db, first, () => promisedArrivals(db, dialect, rows, before, readAs))) ?? [];
    };
    return [promised, [...(await comes(true)), ...(await comes(false))]];
  } finally {
    for (const step of plan.back.renames) for (const sql of step.sql) await db.run(sql);
  }
}
