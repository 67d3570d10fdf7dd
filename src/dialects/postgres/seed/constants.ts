import { parseStatements, walk } from "../load/parser.ts";

/** Constants of a condition, those beside numbers included: `x >= 18` gives 18, 17 and 19. */
export function constantsIn(condition: string): string[] {
  return constantsOf(`SELECT ${condition}`);
}

/** Constants in the bounds of a partition: `FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')`. */
export function constantsInBounds(bounds: string): string[] {
  return constantsOf(`CREATE TABLE p PARTITION OF t ${bounds}`);
}

function constantsOf(sql: string): string[] {
  const found: string[] = [];
  let tree: unknown;
  try {
    tree = parseStatements(sql).map((statement) => statement.node);
  } catch {
    return [];
  }
  walk(tree, (node) => {
    const constant = node.A_Const as Constant | undefined;
    if (!constant) return;
    if (constant.sval) found.push(constant.sval.sval ?? "");
    if (constant.boolval) found.push(constant.boolval.boolval ? "t" : "f");
    const number = constant.ival ? String(constant.ival.ival ?? 0) : constant.fval?.fval;
    if (number !== undefined) found.push(number, ...neighbours(number));
  });
  return [...new Set(found)];
}

/** The parse tree leaves out what is zero, empty or false. */
interface Constant {
  readonly sval?: { readonly sval?: string };
  readonly ival?: { readonly ival?: number };
  readonly fval?: { readonly fval?: string };
  readonly boolval?: { readonly boolval?: boolean };
}

function neighbours(number: string): string[] {
  const value = Number(number);
  return Number.isFinite(value) && Math.abs(value) < 1e15 ? [String(value + 1), String(value - 1), String(-value)] : [];
}
