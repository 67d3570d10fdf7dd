import { Failure } from "../../model/failure.ts";
import { readText } from "../read-text.ts";
import { inside } from "../scan.ts";
import type { Convention } from "./convention.ts";

interface PlannedChange {
  readonly name: string;
  /** The first tag after it, with its `@`. */
  tag?: string;
  /** `Name <address>` of who planned it. */
  readonly planner?: string;
}

const planFile = "sqitch.plan";

/** `sqitch.plan` says the order; each change is a file under `deploy`, `revert` and `verify`. */
export const sqitch: Convention = async (folder, { project, config }) => {
  if (!folder.files.includes(planFile)) return undefined;
  const path = inside(folder.path, planFile);
  const text = await readText(project, path, "migration", config.maxFileBytes);
  const changes = planned(text, path);
  const last = changes.at(-1);
  if (last === undefined) return undefined;
  const place = (way: string, name: string) => inside(folder.path, `${way}/${name}.sql`);
  return {
    tool: "sqitch",
    path: folder.path,
    ups: changes.map(({ name, tag }, at) => {
      // A change that was reworked keeps its old script under the tag that came between.
      const reworked = changes.slice(at + 1).some((later) => later.name === name);
      return place("deploy", reworked ? `${name}${tag ?? ""}` : name);
    }),
    unplaced: [],
    wayThere: (sql) => sql,
    next({ specId, now, scripts }) {
      const name = free(specId, changes);
      const stamp = `${now.toISOString().slice(0, 19)}Z`;
      const line = `${name} ${stamp} ${last.planner ?? "smartspec <smartspec@localhost>"} # ${specId}\n`;
      return [
        { role: "saved-migration", path: place("deploy", name), text: scripts.migration },
        { role: "saved-rollback", path: place("revert", name), text: scripts.rollback },
        { role: "saved-verify", path: place("verify", name), text: `BEGIN;\n${scripts.verify}ROLLBACK;\n` },
        { role: "saved-plan", path, text: `${text}${text.endsWith("\n") ? "" : "\n"}${line}`, extends: text },
      ];
    },
  };
};

function planned(text: string, path: string): PlannedChange[] {
  const changes: PlannedChange[] = [];
  for (const [at, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("%") || line.startsWith("#")) continue;
    const name = (line.split(/\s/)[0] ?? "").replace(/^\+/, "");
    if (name.startsWith("@")) {
      for (const change of changes) change.tag ??= name;
      continue;
    }
    if (name === "" || name.startsWith("-") || name.split("/").includes("..") || name.startsWith("/"))
      throw Failure.misuse("migrationPlanUnreadable", { path, line: at + 1 });
    const planner = /[0-9]Z\s+([^#]*>)/.exec(line)?.[1];
    changes.push({ name, ...(planner === undefined ? {} : { planner }) });
  }
  return changes;
}

/** A change's name is given out once. */
function free(wanted: string, changes: readonly PlannedChange[]): string {
  const taken = new Set(changes.map(({ name }) => name));
  for (let at = 1; ; at += 1) {
    const name = at === 1 ? wanted : `${wanted}_${at}`;
    if (!taken.has(name)) return name;
  }
}
