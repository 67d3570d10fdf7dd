import { Failure } from "../../model/failure.ts";
import type { MigrationTool } from "../../model/schema.ts";
import type { Scripts } from "./convention.ts";

/** A tool whose files hold both ways, told apart by lines of their own. */
export interface Sections {
  readonly tool: MigrationTool;
  /** The lines begin so, in small letters and with single spaces. */
  readonly up: string;
  readonly down: string;
  /** What else begins a line that the tool reads as its own, written the same way, without spaces after the dashes. */
  readonly marks: readonly string[];
  compose(scripts: Scripts, id: string): string;
}

/**
 * A tool that always opens a transaction gets scripts that join it; one that need not is told to open none, as the scripts
 * carry theirs.
 */
const all: readonly Sections[] = [
  {
    tool: "dbmate",
    up: "-- migrate:up",
    down: "-- migrate:down",
    marks: ["--migrate:up", "--migrate:down"],
    compose: ({ joined: { migration, rollback } }) =>
      `-- migrate:up\n${ended(migration)}\n-- migrate:down\n${ended(rollback)}`,
  },
  {
    tool: "goose",
    up: "-- +goose up",
    down: "-- +goose down",
    marks: ["--+goose"],
    compose: ({ migration, rollback }) =>
      `-- +goose NO TRANSACTION\n-- +goose Up\n${whole(migration)}\n-- +goose Down\n${whole(rollback)}`,
  },
  {
    tool: "node-pg-migrate",
    up: "-- up migration",
    down: "-- down migration",
    marks: ["--up migration", "--down migration"],
    compose: ({ joined: { migration, rollback } }) =>
      `-- Up Migration\n${ended(migration)}\n-- Down Migration\n${ended(rollback)}`,
  },
  {
    tool: "liquibase",
    up: "--liquibase formatted sql",
    // Its way back stands in comments, line by line.
    down: "",
    marks: [
      ...["--changeset", "--rollback", "--comment:", "--comments:", "--property", "--precondition", "--preconditions"],
      ...["--ignorelines:", "--ignore:", "--validchecksum", "--liquibase formatted", "--liquibase rollback"],
    ],
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

/** Refuses scripts with a line, such as one of a function's body, that the tool would take for a mark of its own. */
export function refuseMarks(
  { tool, marks }: Pick<Sections, "tool" | "marks">,
  { migration, rollback }: Scripts["joined"],
): void {
  for (const [script, text] of Object.entries({ migration, rollback })) {
    for (const [at, line] of text.split("\n").entries()) {
      const bare = plain(line).replace(/^--[\s-]+/, "--");
      const mark = marks.find((each) => (/\w$/.test(each) ? begins(bare, each) : bare.startsWith(each)));
      if (mark !== undefined)
        throw Failure.work("migrationMarkTaken", { tool, mark, path: `${script}.sql`, line: at + 1 });
    }
  }
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
