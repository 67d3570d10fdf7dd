import { message } from "../../../model/message.ts";
import type { ProofTools } from "../../proof_tools.ts";
import { seed } from "../seed/seed.ts";
import { removeRefused } from "./remove_refused.ts";
import { sequencesBehind, snapshot } from "./snapshot.ts";

export const proof: ProofTools = {
  async seed(db) {
    const report = await seed(db);
    return report.tables
      .filter((table) => table.rows === 0)
      .map(({ schema, name, refusal }) => ({
        path: [schema, name],
        reason:
          refusal?.constraint === undefined
            ? message("unfilled", "refused", { code: refusal?.code ?? "" })
            : message("unfilled", "refusedBy", { code: refusal.code, constraint: refusal.constraint }),
      }));
  },
  removeRefused,
  snapshot,
  sequencesBehind,
};
