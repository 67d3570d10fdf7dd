import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { shareOf } from "../extent.ts";
import { runStory, storyNames } from "../stories/stories.ts";
import { databaseOn } from "./database.ts";
import { type Programs, type Server, startServer, unavailable } from "./server.ts";

/** The stories of the manual, on a real server. Two servers take half each, or all. */
export function stories(title: string, programs: Programs, share: 0 | 1): void {
  describe(`${title}, stories`, { skip: unavailable(programs) ?? false }, () => {
    let server: Server;
    before(() => {
      server = startServer(programs);
    });
    after(() => server?.stop());

    const name = "story";
    const { state, succeed, during } = databaseOn(() => server, name);
    for (const story of shareOf(storyNames, 3, share)) {
      test(`${title}: ${story} does what it says, and back`, async () => {
        const { schema, rows, expected, scripts } = await runStory(story);
        await during(`${schema}\n${rows}`, () => {
          const earlier = state();
          succeed(scripts.migration);
          assert.deepEqual(
            server.lines(name, `${expected.query} ORDER BY 1`),
            expected.rows.map((row) => row.join("|")),
          );
          succeed(scripts.rollback);
          assert.deepEqual(state(), earlier);
        });
      });
    }
  });
}
