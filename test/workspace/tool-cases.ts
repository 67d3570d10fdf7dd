/** A project of one migration tool, and what becomes of it. */
export interface ToolCase {
  readonly tool: string;
  readonly files: Readonly<Record<string, string>>;
  /** What is replayed; nothing of it speaks of `gone`. */
  readonly ups: readonly string[];
  /** What is saved, in the order in which it is told. */
  readonly next: readonly string[];
  /** Text of the first new file. */
  readonly text?: string;
}

const made = (table: string): string => `create table ${table} (id int);`;
const gone = "drop table gone;";

export const journal = (...tags: string[]): string => {
  const entries = tags.map((tag, idx) => ({ idx, version: "7", when: 1700000000000 + idx, tag, breakpoints: true }));
  return `${JSON.stringify({ version: "7", dialect: "postgresql", entries }, null, 2)}\n`;
};

/** Paths are told from the folder of the migrations. */
function kept(
  tool: string,
  folder: string,
  { files, ups, next, text }: Omit<ToolCase, "tool">,
): readonly [string, ToolCase] {
  const at = (path: string): string => (folder === "" ? path : `${folder}/${path}`);
  const placed = Object.fromEntries(Object.entries(files).map(([path, content]) => [at(path), content]));
  const paths = { files: placed, ups: ups.map(at), next: next.map(at) };
  return [tool, { tool, ...paths, ...(text === undefined ? {} : { text }) }];
}

export const toolCases: ReadonlyMap<string, ToolCase> = new Map([
  kept("flyway", "src/main/resources/db/migration", {
    files: { "V1__a.sql": made("a"), "V2__b.sql": made("b"), "U2__b.sql": gone },
    ups: ["V1__a.sql", "V2__b.sql"],
    next: ["V3__orders.sql", "U3__orders.sql"],
  }),
  kept("golang-migrate", "migrations", {
    files: {
      "000009_a.up.sql": made("a"),
      "000009_a.down.sql": gone,
      "000010_b.up.sql": made("b"),
      "000010_b.down.sql": gone,
    },
    ups: ["000009_a.up.sql", "000010_b.up.sql"],
    next: ["000011_orders.up.sql", "000011_orders.down.sql"],
  }),
  kept("dbmate", "db/migrations", {
    files: { "20240101000000_a.sql": `-- migrate:up\n${made("a")}\n\n-- migrate:down\n${gone}\n` },
    ups: ["20240101000000_a.sql"],
    next: ["20261122131507_orders.sql"],
    text: "-- migrate:up\n-- forth, joined\nselect 1;\n\n-- migrate:down\n-- back, joined\nselect 2;\n",
  }),
  kept("goose", "db/migrations", {
    files: {
      "00001_a.sql": `-- +goose Up\n${made("a")}\n-- +goose Down\n-- +goose StatementBegin\n${gone}\n-- +goose StatementEnd\n`,
    },
    ups: ["00001_a.sql"],
    next: ["00002_orders.sql"],
    text: "-- +goose NO TRANSACTION\n-- +goose Up\n-- +goose StatementBegin\n-- forth\nselect 1;\n-- +goose StatementEnd\n\n-- +goose Down\n-- +goose StatementBegin\n-- back\nselect 2;\n-- +goose StatementEnd\n",
  }),
  kept("node-pg-migrate", "migrations", {
    files: { "1700000000000_a.sql": `-- Up Migration\n${made("a")}\n-- Down Migration\n${gone}\n` },
    ups: ["1700000000000_a.sql"],
    next: ["1795353307123_orders.sql"],
    text: "-- Up Migration\n-- forth, joined\nselect 1;\n\n-- Down Migration\n-- back, joined\nselect 2;\n",
  }),
  kept("liquibase", "db/changelog", {
    files: { "001-a.sql": `--liquibase formatted sql\n\n--changeset me:1\n${made("a")}\n--rollback drop table a;\n` },
    ups: ["001-a.sql"],
    next: ["002-orders.sql"],
    text: "--liquibase formatted sql\n\n--changeset smartspec:002_orders runInTransaction:false splitStatements:false stripComments:false rollbackSplitStatements:false\n-- forth\nselect 1;\n--rollback -- back\n--rollback select 2;\n",
  }),
  kept("sqitch", "", {
    files: {
      "sqitch.plan":
        "%syntax-version=1.0.0\n%project=shop\n\nbase 2024-01-01T00:00:00Z Ann Lee <ann@example.org> # first\nviews [base] 2024-01-02T00:00:00Z Ann Lee <ann@example.org> # second\n@v1 2024-01-03T00:00:00Z Ann Lee <ann@example.org> # tag\n\nviews [views@v1] 2024-01-04T00:00:00Z Bo Day <bo@example.org> # again\n",
      "deploy/base.sql": `BEGIN;\n${made("a")}\nCOMMIT;\n`,
      "deploy/views@v1.sql": "create view v as select 1 as n;",
      "deploy/views.sql": "create or replace view v as select 2 as n;",
      "revert/base.sql": gone,
      "verify/base.sql": "select 1 from gone;",
    },
    ups: ["deploy/base.sql", "deploy/views@v1.sql", "deploy/views.sql"],
    next: ["deploy/orders.sql", "revert/orders.sql", "verify/orders.sql", "sqitch.plan"],
  }),
  kept("prisma", "prisma/migrations", {
    files: {
      "migration_lock.toml": 'provider = "postgresql"\n',
      "20240101000000_a/migration.sql": made("a"),
      "20240102000000_b/migration.sql": made("b"),
    },
    ups: ["20240101000000_a/migration.sql", "20240102000000_b/migration.sql"],
    next: ["20261122131507_orders/migration.sql", "20261122131507_orders/down.sql"],
    text: "-- forth\nselect 1;\n",
  }),
  kept("drizzle", "drizzle", {
    files: {
      "meta/_journal.json": journal("0000_zeta", "0001_alpha"),
      "0000_zeta.sql": `${made("a")}\n--> statement-breakpoint\n${made("b")}`,
      "0001_alpha.sql": made("c"),
      "0002_left_over.sql": gone,
    },
    ups: ["0000_zeta.sql", "0001_alpha.sql"],
    next: ["0002_orders.sql", "meta/_journal.json"],
    text: "-- forth, joined\nselect 1;\n",
  }),
  kept("graphile-migrate", "migrations", {
    files: {
      "committed/000001-a.sql": `--! Previous: -\n--! Hash: sha1:2cb46abc0b2eb5a2f4b2ce4d0f5d8a4a2a6ef6a0\n\n${made("a")}\n`,
      "current.sql": gone,
    },
    ups: ["committed/000001-a.sql"],
    next: ["committed/000002-orders.sql"],
  }),
  kept("supabase", "supabase/migrations", {
    files: { "20240101000000_a.sql": made("a") },
    ups: ["20240101000000_a.sql"],
    next: ["20261122131507_orders.sql"],
  }),
  kept("numbered", "migrations", {
    files: { "9_a.sql": made("a"), "10_b.sql": made("b") },
    ups: ["9_a.sql", "10_b.sql"],
    next: ["11_orders.sql"],
  }),
]);
