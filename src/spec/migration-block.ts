import migrationSchema from "../../schemas/migration.schema.json" with { type: "json" };
import { Failure } from "../model/failure.ts";
import type { Intent, Move, Transform } from "../model/intent.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import type { Block } from "./blocks.ts";

type Written = Omit<Intent, "rename" | "fill" | "map" | "transform" | "move" | "violations" | "checks" | "absent"> & {
  readonly rename?: Partial<Intent["rename"]>;
  readonly fill?: Intent["fill"];
  readonly map?: Readonly<Record<string, Readonly<Record<string, string | number | boolean | null>>>>;
  readonly violations?: Intent["violations"];
  readonly move?: readonly Move[];
  readonly checks?: readonly string[];
  readonly transform?: readonly (Pick<Transform, "table"> &
    Partial<Pick<Transform, "up" | "down">> & { readonly one_way?: boolean })[];
};

/** What the one fenced block `yaml migration` declares. Fails with exit code 2 when it is not valid, or not the only one. */
export async function migrationIntent(blocks: readonly Block[], path: string): Promise<Intent> {
  const [block, second] = blocks.filter(isMigration);
  if (block && second)
    throw Failure.misuse("migrationBlockTwice", { path, first: block.line - 1, second: second.line - 1 });
  const written = block ? ((await readYaml({ ...block, path }, migrationSchema)) as Written | undefined) : undefined;
  const { rename, fill, map, transform, move, violations, checks, ...rest } = written ?? {};
  return {
    ...rest,
    rename: { tables: rename?.tables ?? {}, columns: rename?.columns ?? {}, values: rename?.values ?? {} },
    fill: fill ?? {},
    map: Object.fromEntries(Object.entries(map ?? {}).map(([column, values]) => [column, asTexts(values)])),
    transform: (transform ?? []).map(({ table, up = {}, down = {}, one_way: oneWay = false }) => ({
      table,
      up,
      down,
      oneWay,
    })),
    move: move ?? [],
    violations: violations ?? {},
    checks: checks ?? [],
    absent: block === undefined,
  };
}

export function isMigration({ lang, meta }: Block): boolean {
  return (lang === "yaml" || lang === "yml") && meta.toLowerCase().split(" ")[0] === "migration";
}

/** YAML reads `1` and `true` as what they look like; a map is about the texts of values. */
function asTexts(values: Readonly<Record<string, string | number | boolean | null>>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(values).map(([value, to]) => [value, to === null ? null : String(to)]));
}
