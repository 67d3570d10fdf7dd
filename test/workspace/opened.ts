import type { TestContext } from "node:test";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { readConfig } from "../../src/workspace/config.ts";
import { openProject } from "../../src/workspace/project.ts";
import { temporaryProject } from "../temporary-project.ts";

const model = "# Orders\n\n```sql\ncreate table orders (id bigint);\n```\n";

/** A project on the disk with its configuration, and the spec of one table. */
export async function opened(t: TestContext, files: Readonly<Record<string, string>> = {}) {
  const disk = temporaryProject(t, files);
  const project = await openProject(disk.root);
  const spec = await parseSpec({ id: "orders", path: "specs/data/orders/spec.md", text: model });
  return { ...disk, project, spec, config: await readConfig(project) };
}
