import type { Draft } from "../draft.ts";
import type { Sql, Thing } from "../model.ts";

/** A condition that every value of the generator meets. */
export function lenient(draft: Draft, column: Thing): Sql {
  const own = draft.maybe(25) ? predicateFunction(draft, column) : undefined;
  if (own !== undefined) return [own.id, "(", column.id, ")"];
  switch (column.knows.class) {
    case "number":
      return [
        column.id,
        draft.chance.pick([" >= 0", " < 30000", " <> -13", " IN (0, 1) IS NOT NULL", " BETWEEN -5 AND 9999"]),
      ];
    case "text":
      return draft.chance.pick<Sql>([
        ["length(", column.id, ") < 500"],
        [column.id, " <> 'zz'"],
        ["lower(", column.id, ") <> 'no''no'"],
        [column.id, " NOT LIKE 'zz%'"],
      ]);
    case "moment":
      return [column.id, " > '1900-01-01'"];
    case "boolean":
      return ["(", column.id, " OR NOT ", column.id, ")"];
    case "array":
    case "texts":
      return ["cardinality(", column.id, ") < 100"];
    case "jsonb":
      return ["jsonb_typeof(", column.id, ") = 'object'"];
    case "enum": {
      const label = draft.any(draft.within(Number(column.knows.of), "label"));
      return label === undefined
        ? ["true"]
        : ["(", column.id, " = ", label.id, ") IS NOT NULL OR ", column.id, " IS NULL"];
    }
    default:
      return ["(", column.id, " IS NULL OR ", column.id, " IS NOT NULL)"];
  }
}

/** A condition that some values of the generator break. */
export function strict(draft: Draft, column: Thing): Sql {
  switch (column.knows.class) {
    case "number":
      return [column.id, draft.chance.pick([" > 15", " < 40", " % 2 = 0"])];
    case "text":
      return ["length(", column.id, draft.chance.pick([") > 5", ") < 7"])];
    case "boolean":
      return [column.id];
    case "enum": {
      const label = draft.any(draft.within(Number(column.knows.of), "label"));
      return label === undefined ? ["true"] : [column.id, " <> ", label.id];
    }
    default:
      return [column.id, " IS NOT NULL"];
  }
}

/** An immutable value of the same class, made from one row. */
export function computed(draft: Draft, column: Thing): Sql | undefined {
  const own = draft.maybe(25) ? valueFunction(draft, column) : undefined;
  if (own !== undefined) return [own.id, "(", column.id, ")"];
  switch (column.knows.class) {
    case "number":
      return ["(", column.id, draft.chance.pick([" + 1)", " * 2)", " - 3)"])];
    case "text":
      return draft.chance.pick<Sql>([
        ["lower(", column.id, ")"],
        ["(", column.id, "::text || '!')"],
        ["coalesce(", column.id, ", 'none')"],
      ]);
    case "boolean":
      return ["(NOT ", column.id, ")"];
    default:
      return undefined;
  }
}

function predicateFunction(draft: Draft, column: Thing): Thing | undefined {
  return draft.any(
    draft.of("function").filter(({ knows }) => knows.takes === column.knows.class && knows.gives === "boolean"),
  );
}

function valueFunction(draft: Draft, column: Thing): Thing | undefined {
  return draft.any(
    draft.of("function").filter(({ knows }) => knows.takes === column.knows.class && knows.gives === knows.takes),
  );
}
