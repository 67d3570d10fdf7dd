import type { Fact } from "../../model/fact.ts";
import { operatorSignature, usingMethod } from "./kinds/operator.ts";
import { signature } from "./kinds/routine.ts";
import { relation } from "./names.ts";
import { dollarQuoted, literal, quote } from "./quote.ts";

/** What ALTER calls a kind, where it is not the kind's own name. */
const words: Readonly<Record<string, string>> = { enum: "TYPE", composite: "TYPE", range: "TYPE" };

/** The schema that an object lies in. */
export function schemaOf({ id, value }: Fact): string {
  return id.kind === "extension" ? String(value["schema"]) : (id.path[0] ?? "");
}

/** Into another schema, from the one that `at` names, which need not be the object's own. */
export function relocated(fact: Fact, at: string, into: string): readonly string[] {
  const { kind, path } = fact.id;
  const id = { kind, path: kind === "extension" ? path : [at, ...path.slice(1)] };
  const sql = `ALTER ${words[kind] ?? kind.toUpperCase()} ${calledAs(id)} SET SCHEMA ${quote(into)};`;
  return kind === "range" ? [sql, withRange(relation({ kind, path: [into, ...path.slice(1)] }), at, into)] : [sql];
}

/** PostgreSQL leaves the multirange and the constructors of a range type where they were. */
function withRange(type: string, at: string, into: string): string {
  return `DO ${dollarQuoted(`
DECLARE part record;
BEGIN
  FOR part IN
    WITH own AS (SELECT r.rngtypid, r.rngmultitypid FROM pg_range r WHERE r.rngtypid = ${literal(type)}::regtype)
    SELECT format('TYPE %I.%I', n.nspname, t.typname) AS name FROM own JOIN pg_type t ON t.oid = own.rngmultitypid JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname = ${literal(at)}
    UNION ALL SELECT format('FUNCTION %I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) FROM own
    JOIN pg_depend d ON d.refclassid = 'pg_type'::regclass AND d.refobjid IN (own.rngtypid, own.rngmultitypid) AND d.classid = 'pg_proc'::regclass AND d.deptype = 'i'
    JOIN pg_proc p ON p.oid = d.objid JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = ${literal(at)}
    ORDER BY name
  LOOP
    EXECUTE format('ALTER %s SET SCHEMA %I', part.name, ${literal(into)});
  END LOOP;
END `)};`;
}

function calledAs(id: Fact["id"]): string {
  switch (id.kind) {
    case "routine":
      return signature(id);
    case "operator":
      return operatorSignature(id.path);
    case "operator class":
    case "operator family":
      return usingMethod(id);
    case "extension":
      return quote(id.path[0] ?? "");
    default:
      return relation(id);
  }
}
