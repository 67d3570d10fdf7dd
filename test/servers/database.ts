import assert from "node:assert/strict";
import { archivesOf, catalogOf, rowsOf } from "./database-state.ts";
import type { Server } from "./server.ts";

/** One database of a server, as tests speak of it; the server may start later. */
export function databaseOn(server: () => Server, name: string) {
  const state = () => ({ catalog: catalogOf(server(), name), rows: rowsOf(server(), name) });
  return {
    /** All that people see of it. */
    state,
    /** The same, with the names of what scripts keep. */
    stateWithArchives: () => ({ ...state(), archives: archivesOf(server(), name) }),
    succeed(sql: string): void {
      const { status, stderr } = server().run(name, sql);
      assert.equal(status, 0, stderr);
    },
    /** Makes it from the text, and drops it after the work. */
    async during(text: string, work: () => void | Promise<void>): Promise<void> {
      server().create(name, text);
      try {
        await work();
      } finally {
        server().drop(name);
      }
    },
  };
}
