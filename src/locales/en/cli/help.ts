/** The whole text of `--help`. */
export const help = (p: { version: string }): string => `smartspec_data_migration_generator ${p.version}
Generates a data migration script from a schema change, and hands it over only after it was
proved on an embedded database: forwards and backwards, with rows in it, value by value.

Usage
  smartspec_data_migration_generator <spec_md> [options]
  smartspec_data_migration_generator verify <run-id> [options]   prove the scripts of a run folder again, as
                         they are now, changed by hand or not: exit 1 when a law does not hold
  smartspec_data_migration_generator init --platform <agent> [--apply]   make it a command of an agent:
                         kilo, claude, cursor or opencode; shows the file, writes it with --apply

Argument
  <spec_md>              path of a spec.md under specs/, relative to the project root

Options
  --from-schema <path>   schema that the database has now (default: found automatically)
  --to-schema <path>     schema that is wanted (default: found automatically)
  --dialect <name>       postgres or sqlite (default: as the spec, the configuration or the schemas say)
  --apply                also save the script among the project's migrations
  --interactive          ask open questions one by one in a terminal, and show what the spec gets;
                         with --apply the answers are written into it, and the run begins anew
  --json                 print the result as one JSON document; a preview, nothing is saved
  --strict               fail (exit 1) while a question is open or an object is not modelled
  --target-version <n>   version of the database that will run the scripts: PostgreSQL 14 to 18, SQLite 3.35
                         to 3.53 (default: any)
  --engine <name>        where the proof runs: embedded (default), or env:NAME, an environment variable
                         that holds the URL of a PostgreSQL server; needs --allow-network
  --allow-network        allow --engine to open a connection; nothing else ever does
  --proof <depth>        full (default), or quick: without the laws edits, refuses and fails, for which
                         both scripts run a second time
  --platform <name>      cli, kilo, ci or other (default: detected)
  --lang <name>          en or th (default: configuration, then the environment's locale)
  --config <path>        configuration (default: .spec/smartspec.config.yaml)
  --out <dir>            folder for run folders (default: .spec/reports/data-migration-generator)
  --quiet                print the run folder and errors only
  --coverage             show which kinds of objects are modelled and which are not
  -h, --help             show this text
  -V, --version          show the version

Examples
  Generate a script from two schema files:
    smartspec_data_migration_generator specs/data/user_profile/spec.md \\
      --from-schema db/schema_v1.sql --to-schema db/schema_v2.sql
  Find both schemas automatically and save the script:
    smartspec_data_migration_generator specs/data/orders/spec.md --apply --platform kilo
  Preview as JSON:
    smartspec_data_migration_generator specs/data/products/spec.md --json

Every run writes migration.sql, rollback.sql, finalize.sql, report.md and summary.json to a new
folder. Your database is never touched: you run the script when you are ready.

Exit codes
  0  success
  1  the work failed (a proof that does not hold, SQL that cannot be executed, a server that cannot be used)
  2  wrong use or configuration
`;
