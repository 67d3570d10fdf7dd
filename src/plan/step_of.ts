import type { Emission } from "../dialects/kind.ts";
import type { Fact } from "../model/fact.ts";
import type { Message } from "../model/message.ts";
import type { Step } from "../model/step.ts";
import { spokenName } from "../model/written_name.ts";

/** A fact as people read it. */
export function describe(fact: Fact): string {
  const { kind, path } = fact.id;
  if (kind === "routine") return `routine ${spokenName(path.slice(0, 2))}(${path[2] ?? ""})`;
  if (kind === "operator") return `operator ${path[0] ?? ""}.${path[1] ?? ""}(${path.slice(2).join(", ")})`;
  if (kind === "owner") return `owner of ${path[0] ?? ""} ${spokenName(path.slice(1))}`;
  if (kind === "comment" || kind === "grant") return `${kind} on ${path[0] ?? ""} ${spokenName(path.slice(1))}`;
  if (kind === "default privileges") {
    const [, schema = "", objects = "", grantee = ""] = path;
    return `${kind} on ${objects}${schema === "" ? "" : ` in schema ${schema}`} for ${grantee}`;
  }
  return `${kind} ${spokenName(path)}`;
}

/** A step from its SQL and its reason. */
export function stepOf(
  action: Step["action"],
  fact: Fact | undefined,
  because: Message<"steps">,
  emission: Emission,
  extra: Partial<Step> = {},
): Step {
  return {
    sql: emission.sql,
    because,
    action,
    fact: fact?.key ?? "",
    makes: [],
    breaks: [],
    needs: fact?.needs ?? [],
    rewrites: emission.rewrites ?? [],
    scans: emission.scans ?? [],
    loses: [],
    ...(emission.shown === undefined ? {} : { shown: emission.shown }),
    ...(emission.requires === undefined ? {} : { requires: emission.requires }),
    ...(emission.lock === undefined ? {} : { lock: emission.lock }),
    ...extra,
  };
}
