import type { FactId } from "../../../model/fact.ts";
import { relation } from "../names.ts";
import { dollarQuoted, literal } from "../quote.ts";

/** What an engine says of rows that do not fit, and of a view that reads one which holds no data. */
const unfit =
  "data_exception OR feature_not_supported OR integrity_constraint_violation OR object_not_in_prerequisite_state";

function tried(statement: string, otherwise: readonly string[], told: string): string {
  const body = [
    "",
    "BEGIN",
    `  ${statement}`,
    `EXCEPTION WHEN ${unfit} THEN`,
    ...otherwise.map((each) => `  ${each}`),
    `  RAISE WARNING '%', ${literal(told)};`,
    "END ",
  ];
  return `DO ${dollarQuoted(body.join("\n"))};`;
}

const waits = "on rows written after the migration; it holds no data until REFRESH MATERIALIZED VIEW succeeds";

/** A materialized view whose query may fail on rows written after the migration: then it waits for a REFRESH. */
export function filledIfPossible(id: FactId, head: string): string {
  return tried(`${head}WITH DATA;`, [`${head}WITH NO DATA;`], `${id.path.join(".")}: its query fails ${waits}`);
}

/** The same for an index that does not hold for what the view gives by then. */
export function indexedIfPossible(view: FactId, name: string, statement: string): string {
  const emptied = `REFRESH MATERIALIZED VIEW ${relation(view)} WITH NO DATA;`;
  const told = `${view.path.join(".")}: its index ${name} does not hold for what its query gives ${waits}`;
  return tried(statement, [emptied, statement], told);
}
