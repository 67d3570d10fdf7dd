import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { runStory, storyNames } from "../stories/stories.ts";
import { catalogOf, rowsOf } from "./database-state.ts";
import { type Programs, type Server, startServer, unavailable } from "./server.ts";

/** The stories of the manual, on a real server. */
export function stories(title: string, programs: Programs): void {
  describe(`${title}, stories`, { skip: unavailable(programs) ?? false }, () => {
    let server: Server;
    before(() => {
      server = startServer(programs);
    });
    after(() => server?.stop());

    for (const story of storyNames) {
      test(`${title}: ${story} does what it says, and back`, async () => {
        const { schema, rows, expected, scripts } = await runStory(story);
        const name = "story";
        const state = () => ({ catalog: catalogOf(server, name), rows: rowsOf(server, name) });
        const succeed = (sql: string): void => {
          const { status, stderr } = server.run(name, sql);
          assert.equal(status, 0, stderr);
        };
        server.create(name, `${schema}\n${rows}`);
        try {
          const earlier = state();
          succeed(scripts.migration);
          assert.deepEqual(
            server.lines(name, `${expected.query} ORDER BY 1`),
            expected.rows.map((row) => row.join("|")),
          );
          succeed(scripts.rollback);
          assert.deepEqual(state(), earlier);
        } finally {
          server.drop(name);
        }
      });
    }
  });
}
