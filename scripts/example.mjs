// Runs use case 1 of the manual in examples/shop, and says where to look.
import { spawnSync } from "node:child_process";
import { join, relative } from "node:path";
import process from "node:process";

const root = join(import.meta.dirname, "..");
const shop = join(root, "examples", "shop");
const args = [
  "specs/data/user_profile/spec.md",
  "--from-schema",
  "db/schema_v1.sql",
  "--to-schema",
  "db/schema_v2.sql",
];

const place = relative(process.cwd(), shop) || ".";
process.stdout.write(`$ cd ${place}\n$ smartspec_data_migration_generator ${args.join(" ")}\n\n`);
const { status, error } = spawnSync(process.execPath, [join(root, "dist", "cli", "main.js"), ...args], {
  cwd: shop,
  stdio: "inherit",
});
if (error) throw error;
if (status === 0)
  process.stdout.write(`
The paths above are relative to ${place}. Worth opening there:
  db/schema_v1.sql, db/schema_v2.sql      the two schemas
  specs/data/user_profile/spec.md         the spec, with what no comparison can know
  migration.sql, rollback.sql, report.md  in the run folder named above
`);
process.exitCode = status ?? 1;
