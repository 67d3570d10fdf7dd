import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { migrate, readCase } from "../corpus/cases.ts";
import { shareOf } from "../extent.ts";
import { databaseOn } from "./database.ts";
import { archivesOf, catalogOf, rowsOf } from "./database-state.ts";
import { type Programs, type Server, startServer, unavailable } from "./server.ts";

/** Cases of the corpus that lose, keep, convert or rebuild something. */
const cases = (
  process.env.SMARTSPEC_SERVER_CASES ??
  [
    "column--dropped-not-null-and-of-an-enum",
    "column--dropped-that-was-the-key",
    "column--dropped-without-a-key",
    "column--filled-by-the-spec",
    "column--storage-changed",
    "constraint--only-renamed",
    "default-privileges--changed-with-objects",
    "enum--label-used-by-a-new-default",
    "enum--new-labels-and-a-dropped-table",
    "foreign-data--made-gone-and-changed",
    "names--hostile",
    "operator--classes-under-indexes",
    "owner--made-gone-and-changed",
    "partition--whole-tree-made-and-gone",
    "rows--of-every-type",
    "sequence--serial-to-identity",
    "table--dropped-with-all-that-hangs-on-it",
    "table--dropped-with-heirs",
    "table--renamed-with-its-columns",
    "table--replaced-by-a-view",
    "text-search--made-gone-and-changed",
    "view--all-privileges",
    "view--chain-over-an-altered-column",
  ].join(" ")
).split(" ");

/** Runs the scripts of the cases on a real server: there, back, and there again to the end. Two servers take half each, or all. */
export function roundTrips(title: string, programs: Programs, share?: 0 | 1): void {
  describe(title, { skip: unavailable(programs) ?? false }, () => {
    let server: Server;
    before(() => {
      server = startServer(programs);
      server.run(
        "postgres",
        'CREATE ROLE reader; CREATE ROLE writer; CREATE ROLE "Odd Role"; CREATE ROLE "Reader 1"; CREATE ROLE app;',
      );
    });
    after(() => server?.stop());

    for (const name of share === undefined ? cases : shareOf(cases, 4, share)) {
      const { from, to, spec, expect } = readCase(name);
      test(`${title}: ${name}`, { todo: expect.serverTodo ?? expect.todo ?? false }, async () => {
        const { scripts } = await migrate({ from, to, spec });
        server.create(name, withoutRoles(from));
        server.create("wanted", withoutRoles(to));
        try {
          const before = { catalog: catalogOf(server, name), rows: rowsOf(server, name) };
          const wanted = catalogOf(server, "wanted");
          const { succeed } = databaseOn(() => server, name);
          succeed(scripts.migration);
          assert.deepEqual(catalogOf(server, name), wanted);
          succeed(scripts.rollback);
          assert.deepEqual(catalogOf(server, name), before.catalog);
          assert.deepEqual(rowsOf(server, name), before.rows);
          succeed(scripts.finalize);
          assert.deepEqual(archivesOf(server, name), []);
          succeed(scripts.migration);
          succeed(scripts.finalize);
          assert.deepEqual(archivesOf(server, name), []);
          assert.deepEqual(catalogOf(server, name), wanted);
        } finally {
          server.drop("wanted");
          server.drop(name);
        }
      });
    }
  });
}

/** Roles belong to the server, and are there already. */
function withoutRoles(text: string): string {
  return text
    .split("\n")
    .filter((line) => !line.startsWith("CREATE ROLE "))
    .join("\n");
}
