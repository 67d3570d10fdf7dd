import type { MigrationTool } from "../../model/schema.ts";
import type { Scripts } from "./convention.ts";

/** A tool whose files hold both ways, told apart by lines of their own. */
export interface Sections {
  readonly tool: MigrationTool;
  /** The lines begin so, in small letters and with single spaces. */
  readonly up: string;
  readonly down: string;
  compose(scripts: Scripts, id: string): string;
}

/** Each opens no transaction of its own around a script where it can be told so: the scripts carry theirs. */
const all: readonly Sections[] = [
  {
    tool: "dbmate",
    up: "-- migrate:up",
    down: "-- migrate:down",
    compose: ({ migration, rollback }) =>
      `-- migrate:up transaction:false\n${ended(migration)}\n-- migrate:down transaction:false\n${ended(rollback)}`,
  },
  {
    tool: "goose",
    up: "-- +goose up",
    down: "-- +goose down",
    compose: ({ migration, rollback }) =>
      `-- +goose NO TRANSACTION\n-- +goose Up\n${whole(migration)}\n-- +goose Down\n${whole(rollback)}`,
  },
  {
    tool: "node-pg-migrate",
    up: "-- up migration",
    down: "-- down migration",
    compose: ({ migration, rollback }) => `-- Up Migration\n${ended(migration)}\n-- Down Migration\n${ended(rollback)}`,
  },
  {
    tool: "liquibase",
    up: "--liquibase formatted sql",
    // Its way back stands in comments, line by line.
    down: "",
    compose: ({ migration, rollback }, id) =>
      [
        "--liquibase formatted sql",
        "",
        `--changeset smartspec:${id} runInTransaction:false splitStatements:false stripComments:false rollbackSplitStatements:false`,
        ended(migration).trimEnd(),
        ...rollback
          .trimEnd()
          .split("\n")
          .map((line) => `--rollback ${line}`),
        "",
      ].join("\n"),
  },
];

/** The tool that a migration is written for, by the lines that it reads; undefined for plain SQL. */
export function sectionsOf(text: string): Sections | undefined {
  const lines = text.split("\n").map(plain);
  return all.find(({ up, down }) => lines.some((line) => begins(line, up) || begins(line, down)));
}

/** The text with empty lines in place of the way back. */
export function wayThere({ up, down }: Sections, text: string): string {
  let back = false;
  const kept = text.split("\n").map((line) => {
    const marker = plain(line);
    if (begins(marker, down)) back = true;
    else if (begins(marker, up)) back = false;
    return back ? "" : line;
  });
  return kept.join("\n");
}

function begins(line: string, marker: string): boolean {
  return marker !== "" && (line === marker || line.startsWith(`${marker} `));
}

function plain(line: string): string {
  return line
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .replace(/^-- liquibase/, "--liquibase");
}

function ended(script: string): string {
  return script.endsWith("\n") ? script : `${script}\n`;
}

/** One statement for goose, which else would end it at every semicolon. */
function whole(script: string): string {
  return `-- +goose StatementBegin\n${ended(script)}-- +goose StatementEnd\n`;
}
