import type { Dialect } from "../dialects/dialect.ts";
import type { Renaming } from "../diff/rename.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import { message } from "../model/message.ts";
import type { Schema } from "../model/schema.ts";
import type { Step } from "../model/step.ts";
import { spokenName } from "../model/written_name.ts";
import { describe, stepOf } from "./step_of.ts";

/** Schemas that objects move into and that are not there yet. */
function newSchemas(renamings: readonly Renaming[], from: Schema): readonly Fact[] {
  const names = new Set(
    renamings.flatMap(({ from: old, to }) => (to.path[0] === old.path[0] ? [] : [to.path[0] ?? ""])),
  );
  return [...names].sort().flatMap((name) => {
    const id = { kind: "schema", path: [name] };
    return from.facts.has(keyOf(id)) ? [] : [{ id, key: keyOf(id), value: {}, needs: [] }];
  });
}

/** The steps of the renamings, with the schemas that they lead into. */
export function renameSteps(renamings: readonly Renaming[], from: Schema, dialect: Dialect): readonly Step[] {
  const schemas = newSchemas(renamings, from).map((fact) => {
    const emission = dialect.kinds.get("schema")?.create(fact, { from, to: from, parts: [] }) ?? { sql: [] };
    return stepOf("create", fact, message("steps", "created", { object: describe(fact) }), emission, {
      makes: [fact.key],
    });
  });
  return [...schemas, ...spoken(renamings).map((renaming) => renameStep(renaming, dialect))];
}

/** The same steps the other way round. */
export function renameStepsBack(renamings: readonly Renaming[], from: Schema, dialect: Dialect): readonly Step[] {
  const schemas = newSchemas(renamings, from).map((fact) => {
    const emission = dialect.kinds.get("schema")?.drop(fact, { from, to: from, parts: [] }) ?? { sql: [] };
    return stepOf("drop", fact, message("steps", "dropped", { object: describe(fact) }), emission, {
      breaks: [fact.key],
    });
  });
  const renames = spoken(renamings)
    .reverse()
    .map(({ from: old, to }) => renameStep({ from: to, to: old }, dialect));
  return [...renames, ...schemas.reverse()];
}

/** Those that have a statement of their own. */
function spoken(renamings: readonly Renaming[]): Renaming[] {
  return renamings.filter(({ follows }) => follows !== true);
}

function renameStep({ from, to }: Renaming, dialect: Dialect): Step {
  const part = [...dialect.kinds.values()].find((kind) => kind.part?.kind === from.kind)?.part;
  const emission = (part ?? dialect.kinds.get(from.kind))?.rename?.(from, to) ?? { sql: [] };
  return {
    sql: emission.sql,
    because: message("steps", "renamed", { object: `${from.kind} ${spokenName(from.path)}`, to: spokenName(to.path) }),
    action: "rename",
    fact: keyOf(to),
    makes: [keyOf(to)],
    breaks: [keyOf(from)],
    needs: [],
    rewrites: [],
    scans: [],
    loses: [],
    ...(emission.lock === undefined ? {} : { lock: emission.lock }),
  };
}
