import type { Dialect } from "../dialects/dialect.ts";
import { type FactId, keyOf } from "../model/fact.ts";
import { Failure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import { message } from "../model/message.ts";
import type { Plan } from "../model/plan.ts";
import type { Requirement } from "../model/requirement.ts";
import type { Schema } from "../model/schema.ts";
import { spokenName } from "../model/written_name.ts";

export interface ServerVersions {
  /** Oldest major version on which the scripts run. */
  readonly oldest: number;
  readonly findings: readonly Finding[];
}

interface VersionRequest {
  readonly from: Schema;
  readonly to: Schema;
  readonly plan: Pick<Plan, "forward" | "back">;
  readonly versions: Dialect["versions"];
  /** Major version of the server on which the scripts are to run. */
  readonly target: number | undefined;
  /** The engine that proves them. */
  readonly engine: { readonly name: string; readonly version: number };
}

/** Which servers can hold both schemas, and execute the scripts. @throws Failure `targetLacks`, `engineBelowTarget`. */
export function serverVersions({ from, to, plan, versions, target, engine }: VersionRequest): ServerVersions {
  const steps = [plan.forward, plan.back].flatMap((route) => [...route.renames, ...route.first, ...route.steps]);
  const requirements = distinct([
    ...versions.requirements(from),
    ...versions.requirements(to),
    ...steps.flatMap((step) => step.requires ?? []),
  ]);
  if (target !== undefined) {
    const lacking = requirements.filter(({ since }) => since > target);
    if (lacking.length > 0)
      throw Failure.work("targetLacks", { server: versions.server(target), needs: lacking.map(readable) });
    if (engine.version < target)
      throw Failure.work("engineBelowTarget", { server: versions.server(target), engine: engine.name });
    return { oldest: target, findings: [] };
  }
  const oldest = Math.max(versions.oldest, ...requirements.map(({ since }) => since));
  if (oldest === versions.oldest) return { oldest, findings: [] };
  const advice = message("findings", "needsVersion", {
    server: versions.server(oldest),
    needs: requirements.map(readable),
  });
  return { oldest, findings: [{ severity: "info", advice, facts: requirements.map(({ fact }) => keyOf(fact)) }] };
}

function distinct(list: readonly Requirement[]): readonly Requirement[] {
  const all = new Map(list.map((each) => [`${each.feature} ${keyOf(each.fact)}`, each]));
  return [...all.values()].sort(
    (a, b) => b.since - a.since || (`${a.feature} ${name(a.fact)}` < `${b.feature} ${name(b.fact)}` ? -1 : 1),
  );
}

function name({ kind, path }: FactId): string {
  return `${kind} ${spokenName(path)}`;
}

function readable({ feature, since, fact }: Requirement): { feature: string; since: number; object: string } {
  return { feature, since, object: name(fact) };
}
