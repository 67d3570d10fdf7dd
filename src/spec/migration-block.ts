import migrationSchema from "../../schemas/migration.schema.json" with { type: "json" };
import { Failure } from "../model/failure.ts";
import type { Intent } from "../model/intent.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import type { Block } from "./blocks.ts";

type Written = Omit<Intent, "rename" | "fill" | "absent"> & {
  readonly rename?: Partial<Intent["rename"]>;
  readonly fill?: Intent["fill"];
};

/** What the one fenced block `yaml migration` declares. Fails with exit code 2 when it is not valid, or not the only one. */
export async function migrationIntent(blocks: readonly Block[], path: string): Promise<Intent> {
  const [block, second] = blocks.filter(isMigration);
  if (block && second)
    throw Failure.misuse("migrationBlockTwice", { path, first: block.line - 1, second: second.line - 1 });
  const written = block ? ((await readYaml({ ...block, path }, migrationSchema)) as Written | undefined) : undefined;
  const { rename, fill, ...rest } = written ?? {};
  return {
    ...rest,
    rename: { tables: rename?.tables ?? {}, columns: rename?.columns ?? {}, values: rename?.values ?? {} },
    fill: fill ?? {},
    absent: block === undefined,
  };
}

function isMigration({ lang, meta }: Block): boolean {
  return (lang === "yaml" || lang === "yml") && meta.toLowerCase().split(" ")[0] === "migration";
}
