import type { Dialect } from "../dialects/dialect.ts";
import type { AskedGuard, Frame, ScriptWords, Way } from "../dialects/script_writer.ts";
import { catalogs } from "../locales/catalog.ts";
import type { Lang } from "../locales/lang.ts";
import { say } from "../locales/say.ts";
import type { Scripts } from "../model/generated.ts";
import type { Guard } from "../model/guard.ts";
import type { Plan, Route } from "../model/plan.ts";
import type { Schema } from "../model/schema.ts";
import type { Step } from "../model/step.ts";

export interface ScriptRequest {
  readonly plan: Plan;
  readonly dialect: Dialect;
  readonly schemas: { readonly from: Schema; readonly to: Schema };
  readonly lang: Lang;
  /** Id of the spec. */
  readonly spec: string;
  /** Name and version of the engine that proves it. */
  readonly engine: string;
  /** Names of the laws that it checks. */
  readonly laws: readonly string[];
  readonly fingerprints: { readonly from: string; readonly to: string };
  /** Oldest major version of a server on which they run. */
  readonly oldest: number;
  /** False when one of the schemas holds something that is not modelled. */
  readonly wholly: boolean;
}

/** The texts of the three scripts. They carry no clock and no randomness. */
export function renderScripts(request: ScriptRequest): Scripts {
  const { plan, dialect, lang, spec, fingerprints, schemas } = request;
  const words = catalogs[lang].script;
  const { from, to } = fingerprints;
  const title = (text: string): string => dialect.script.comment(text);
  const still: Way = { before: schemas.to, after: schemas.to, isBack: false };
  const finalize = [
    title(words.finalizeTitle({ spec })),
    title(words.fingerprints(fingerprints)),
    "",
    ...dialect.script.own.opening(still, wordsOf(lang)),
    ...plan.finalize,
    ...dialect.script.own.ending(still, wordsOf(lang)),
    "",
  ];
  const ways = (frame: Frame) => ({
    migration: renderRoute(request, frame, plan.forward, words.migrationTitle({ spec }), { from, to }, "first"),
    rollback: renderRoute(request, frame, plan.back, words.rollbackTitle({ spec }), { from: to, to: from }, "last"),
  });
  return { ...ways(dialect.script.own), finalize: finalize.join("\n"), joined: ways(dialect.script.joined) };
}

/** How a refusal begins that speaks of the catalog. */
export function stateRefusal(lang: Lang): string {
  return catalogs[lang].script.refused();
}

/** The line of a refusal that tells of rows which a guard refuses. */
export function refusalLine(guard: Guard, rows: number, lang: Lang): string {
  return `- ${say(lang, guard.reason)} (${catalogs[lang].script.rows()}: ${rows})`;
}

function renderRoute(
  request: ScriptRequest,
  frame: Frame,
  route: Route,
  title: string,
  fingerprints: ScriptRequest["fingerprints"],
  renames: "first" | "last",
): string {
  const { dialect, lang, plan, schemas } = request;
  const { from, to } = schemas;
  const way: Way =
    renames === "first" ? { before: from, after: to, isBack: false } : { before: to, after: from, isBack: true };
  const scriptWords = wordsOf(lang);
  const words = catalogs[lang].script;
  const { comment } = dialect.script;
  const lines = [comment(title), comment(words.fingerprints(fingerprints))];
  if (frame === dialect.script.joined) lines.push(comment(words.joined()));
  if (route.steps.length + route.renames.length === 0) {
    lines.push(
      comment(request.wholly ? words.nothing() : words.nothingAsModelled()),
      "",
      ...frame.opening(way, scriptWords),
      ...frame.ending(way, scriptWords),
      "",
    );
    return lines.join("\n");
  }
  const places = dialect.archive.places(route.archive);
  lines.push(
    comment(
      words.counts({
        steps: route.renames.length + route.first.length + route.steps.length,
        guards: route.guards.length,
      }),
    ),
  );
  if (places.length > 0) lines.push(comment(words.archive({ schemas: places.join(", ") })));
  const server = dialect.versions.server(request.oldest);
  lines.push(comment(words.proved({ engine: request.engine, laws: request.laws })));
  lines.push(comment(words.version({ server })), "", ...frame.opening(way, scriptWords), "");
  const version = dialect.script.version(request.oldest, {
    refused: words.tooOld({ server }),
    hint: words.tooOldHint(),
  });
  if (version !== undefined) lines.push(version, "");
  const wanted = renames === "last" ? dialect.archive.places(plan.forward.archive) : [];
  const state = dialect.script.expect(
    route.expects,
    { absent: renames === "last" ? [] : places, present: wanted },
    scriptWords,
  );
  if (state !== undefined) lines.push(comment(words.stateGuard()), state, "");
  if (renames === "first") lines.push(...stepLines(route.renames, dialect, lang));
  lines.push(...stepLines(route.first, dialect, lang));
  const guards = route.guards.map((guard): AskedGuard => {
    const { table, key, find } = guard.sample;
    // What is written before the rows are counted moves some of them, and is undone.
    const isFound = find !== undefined && route.first.length === 0;
    const hidden =
      find === undefined
        ? words.rowsOfQuery({ table })
        : isFound
          ? words.keyHiddenFind({ table })
          : words.keyHidden({ table });
    const told = key === undefined ? hidden : words.keys({ table, columns: key.columns.join(", ") });
    return { guard, reason: say(lang, guard.reason), told, isFound };
  });
  const rows = dialect.script.guard(guards, { ...scriptWords, refused: words.refusedRows() });
  if (rows !== undefined) lines.push(comment(words.rowGuard()), rows, "");
  lines.push(...stepLines(route.steps, dialect, lang));
  if (renames === "last") lines.push(...stepLines(route.renames, dialect, lang));
  const checks = renames === "last" ? [] : plan.checks;
  const asked = dialect.script.checks(
    checks.map((query, at) => ({ query, reason: words.check({ number: at + 1 }) })),
    { refused: words.refusedChecks(), hint: words.checksHint() },
  );
  if (asked !== undefined) lines.push(comment(words.checks({ count: checks.length })), asked, "");
  lines.push(...frame.ending(way, scriptWords), "");
  return lines.join("\n");
}

function wordsOf(lang: Lang): ScriptWords {
  const words = catalogs[lang].script;
  return {
    refused: words.refused(),
    missing: words.missing(),
    inTheWay: words.inTheWay(),
    different: words.differentHint(),
    rows: words.rows(),
    hint: words.rowsHint(),
    sample: words.sample(),
    undone: words.undone(),
    foreignTransaction: words.foreignTransaction(),
    noTransaction: words.noTransaction(),
    foreignKeysOn: words.foreignKeysOn(),
    orphans: words.orphans(),
    faults: words.faults(),
  };
}

function stepLines(steps: readonly Step[], dialect: Dialect, lang: Lang): readonly string[] {
  return steps.flatMap((step) => [
    dialect.script.comment(say(lang, step.because)),
    ...step.sql.map(dialect.script.statement),
    "",
  ]);
}
