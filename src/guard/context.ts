import type { Image } from "../dialects/condition_writer.ts";
import type { Dialect } from "../dialects/dialect.ts";
import { sameJson } from "../diff/diff.ts";
import type { Converted } from "../model/conversion.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Intent } from "../model/intent.ts";
import { computedAlike } from "../plan/computed_so_far.ts";
import { isFedBySequence } from "../plan/fed_by_sequence.ts";
import { becomesFilled, fillFor } from "../plan/fill.ts";
import { inheritedFrom } from "../plan/owner.ts";
import { leavingPartitions } from "../plan/partition_tree.ts";
import type { RouteBasis } from "../plan/plan.ts";
import { remadeTableOf } from "../plan/remade_table.ts";
import type { Answers } from "./answers.ts";
import { calledBy } from "./called_by.ts";
import { comingBelow } from "./coming_below.ts";
import { computedColumn } from "./computed_column.ts";
import { addedNumber } from "./drawn_number.ts";
import { findable } from "./findable.ts";
import { followedValue } from "./followed_value.ts";
import { arrivalImage, givenImage } from "./given_image.ts";
import { guardMaker } from "./guard_maker.ts";
import { returnedValue } from "./recalled.ts";
import type { RuleContext } from "./rule.ts";
import { meaningful, trialFor, typesOnTrial } from "./trial.ts";
import { valueForRows } from "./value_for_rows.ts";

interface ContextRequest extends RouteBasis {
  readonly direction: "forward" | "back";
  readonly intent: Intent;
  readonly dialect: Dialect;
  readonly answers: Answers;
  /** Names of functions that give another value each time. */
  readonly volatiles: ReadonlySet<string>;
}

/** Gathers once what every rule asks for. */
export function ruleContext(request: ContextRequest): RuleContext {
  const { from, to, consequences, intent, dialect, direction } = request;
  const columns = new Map<string, Fact[]>();
  for (const fact of to.facts.values()) {
    if (fact.id.kind !== "column") continue;
    const table = keyOf({ kind: "table", path: fact.id.path.slice(0, 2) });
    const known = columns.get(table);
    if (known === undefined) columns.set(table, [fact]);
    else known.push(fact);
  }
  const makesNeed = (fact: Fact): boolean =>
    fact.needs.some((need) => consequences.creates.has(need) && meaningful.has(to.facts.get(need)?.id.kind ?? ""));
  // Until the route changes them such types take other values.
  const isReformed = ({ needs }: Fact): boolean =>
    needs.some((need) => consequences.alters.get(need)?.from.id.kind === "composite");
  // One that is only made anew has the values that it had, and what an expression does not name is of no account.
  const isMadeTable = (key: string, texts: readonly string[]): boolean =>
    !from.facts.has(key) ||
    request.conversions.has(key) ||
    (columns.get(key) ?? []).some(
      (column) =>
        !sameJson(from.facts.get(column.key)?.value ?? null, column.value) &&
        texts.some((text) => text.includes(column.id.path[2] ?? "")),
    );
  const converted = new Map(
    [...request.conversions.values()].flatMap((each) => {
      // What is read in a table that the route makes or changes cannot be told before.
      const texts = each.converted.flatMap(({ expression }) => expression ?? []);
      const isUnknown = each.expressionsRead.some((key) => isMadeTable(key, texts));
      return each.converted.map(
        (one) => [one.column.key, isUnknown ? { ...one, expression: undefined } : one] as const,
      );
    }),
  );
  // What a table above says of a column holds for those below.
  const convertedBy = (column: string): Converted | undefined => {
    const own = converted.get(column);
    const fact = to.facts.get(column);
    if (own !== undefined || fact === undefined || converted.size === 0) return own;
    return inheritedFrom(fact, to)
      .map(convertedBy)
      .find((each) => each !== undefined);
  };
  const callsNew = (table: string, made: ReadonlySet<string>): boolean =>
    calledBy(request.conversions.get(table)?.calls ?? [], to).some(
      ({ key }) => consequences.creates.has(key) && !made.has(key),
    );
  /** False for values that are others each time, as those of functions of the schema may be. */
  const isSteady = (table: string): boolean => {
    const calls = request.conversions.get(table)?.calls ?? [];
    return !calls.some((name) => request.volatiles.has(name)) && calledBy(calls, to).length === 0;
  };
  const makeImage = (table: string, made: ReadonlySet<string>): Image | undefined => {
    const given = givenImage(table, { ...request, makesNeed });
    if (given !== undefined) return given;
    const fact = to.facts.get(table);
    const present = from.facts.get(table);
    if (fact === undefined || present === undefined) return undefined;
    const isMade = (of: Fact): boolean => makesNeed(of) && !of.needs.some((need) => made.has(need));
    const own = columns.get(table) ?? [];
    const keep = request.restores?.keeps.get(table);
    const restored = new Set([
      ...(keep?.columns ?? []).flatMap(({ column, fill }) => (fill === undefined ? [column.key] : [])),
      ...(request.restores?.conversions.get(table)?.originals ?? []).map(({ column }) => column.key),
    ]);
    const kept = findable(keep, request.restores, request);
    const fills = new Map((keep?.columns ?? []).map(({ column, fill }) => [column.key, fill]));
    const prepare = new Set<string>();
    const plain = own
      .filter((after) => after.value["generated"] === null)
      .flatMap((column): Image["columns"] => {
        const goes = consequences.drops.has(column.key) && remadeTableOf(column, consequences) === undefined;
        const current = goes ? undefined : from.facts.get(column.key);
        // What the database computed so far gives way to what the archive holds; rows born since may keep it.
        const givesWay = (current?.value["generated"] ?? null) !== null && restored.has(column.key);
        const isBack = current === undefined || givesWay;
        const keepsComputed = givesWay && computedAlike(column, from) !== undefined;
        const before = givesWay && !keepsComputed ? undefined : current;
        const after = isBack ? dialect.conditions.asked(column, to) : column;
        const by = convertedBy(after.key);
        if (by !== undefined) {
          if (by.lookup !== undefined) {
            const followed = isMade(after)
              ? undefined
              : followedValue(by, {
                  ...request,
                  convertedBy,
                  isMade,
                  isTold: (key) => isSteady(key) && !callsNew(key, made),
                });
            if (followed === undefined) return [];
            for (const sql of followed.prepare) prepare.add(sql);
            return [{ after, before, value: undefined, converted: followed.value, remade: false }];
          }
          const comes = direction === "back" && isBack;
          // Rows born since have no value for a column that comes, and it gives them none.
          const isEmpty = comes && (!by.isNumbered || after.derived?.["numbersRows"] === true);
          const expression =
            by.expression ?? (isEmpty ? (valueForRows(after, to, intent, direction) ?? "NULL") : undefined);
          if (isMade(after) || expression === undefined || callsNew(table, made)) return [];
          if (direction === "forward")
            return [{ after, before, value: undefined, converted: expression, remade: false }];
          const returned = returnedValue(present, after.key, expression, request);
          if (returned === undefined) return [];
          for (const sql of returned.prepare) prepare.add(sql);
          return [
            { after, before: isBack ? undefined : before, value: undefined, converted: returned.value, remade: false },
          ];
        }
        const remade = after.needs.some((need) => made.has(need) && consequences.asides.has(need));
        if (isMade(after) && before?.value["type"] !== after.value["type"]) return [];
        // What a new column gets from something new cannot be told before that is there.
        const fallback = to.facts.get(keyOf({ kind: "default", path: after.id.path }));
        if (before === undefined && fallback !== undefined && (isMade(fallback) || isReformed(after))) return [];
        const isRestored = isBack && restored.has(after.key);
        const isDrawn = isFedBySequence(after, to) && after.derived?.["numbersRows"] !== true;
        if (isRestored && (kept === undefined || isDrawn)) return [];
        const drawn =
          current === undefined && direction === "forward" && fillFor(after, intent, to) === undefined
            ? addedNumber(after, present, request)
            : undefined;
        const value =
          before === undefined
            ? (drawn ?? valueForRows(after, to, intent, direction))
            : direction === "forward" && becomesFilled(before, after)
              ? fillFor(after, intent, to)
              : undefined;
        const filled = kept === undefined ? undefined : fills.get(after.key);
        return [
          {
            after,
            before,
            value,
            remade,
            isRestored,
            drawn: drawn !== undefined,
            ...(filled === undefined ? {} : { filled }),
          },
        ];
      });
    const known = new Set(plain.map(({ after }) => after.key));
    const revalued = new Set(
      plain.flatMap(({ after, converted, value }) =>
        converted === undefined && value === undefined ? [] : [after.key],
      ),
    );
    const computed = own
      .filter((after) => after.value["generated"] !== null)
      .flatMap((after) => computedColumn(after, { known, revalued, made }, request));
    const isJoined =
      kept !== undefined && plain.some((column) => column.isRestored === true || column.filled !== undefined);
    const leaving = leavingPartitions(table, from, to);
    return {
      table: fact,
      present,
      ...(leaving.length === 0 ? {} : { leaving }),
      columns: [...plain, ...computed],
      ...(isJoined ? { kept } : {}),
      ...comingBelow(fact, request, (key) => makeImage(key, made)),
      ...(prepare.size > 0 ? { prepare: [...prepare] } : {}),
    };
  };
  const images = new Map<string, Image | undefined>();
  const image = (table: string): Image | undefined => {
    if (!images.has(table)) images.set(table, makeImage(table, new Set()));
    return images.get(table);
  };
  return {
    ...request,
    image,
    arrivalImage: (table) => arrivalImage(table, { ...request, makesNeed }),
    convertedBy,
    answerTo: (subject) => (direction === "back" ? undefined : request.answers.to(subject)),
    asking(fact, table) {
      const trial = trialFor(fact, request);
      if (trial === undefined) return undefined;
      const made = (key: string): Image | undefined =>
        trial.made.size === 0 ? image(key) : makeImage(key, trial.made);
      const own = made(table);
      if (own === undefined) return undefined;
      // The table may be an heir of the fact's own: what counts is the name of a column.
      const known = new Set(own.columns.map(({ after }) => after.id.path[2]));
      const isKnown = fact.needs.every((key) => {
        const need = to.facts.get(key);
        return need?.id.kind !== "column" || !isBeside(need, fact) || known.has(need.id.path[2]);
      });
      return isKnown
        ? { image: own, imageOf: made, ...(trial.sql.length === 0 ? {} : { prepare: trial.sql }) }
        : undefined;
    },
    typesOnTrial(column) {
      const trial = typesOnTrial(column, request);
      return trial === undefined || trial.sql.length === 0 ? undefined : trial.sql;
    },
    guard: guardMaker(request),
  };
}

function isBeside(column: Fact, part: Fact): boolean {
  return column.id.path[0] === part.id.path[0] && column.id.path[1] === part.id.path[1];
}
