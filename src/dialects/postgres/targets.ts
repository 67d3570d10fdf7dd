import type { FactId } from "../../model/fact.ts";
import { aggregateSignature } from "./kinds/aggregate.ts";
import { operatorSignature, usingMethod } from "./kinds/operator.ts";
import { signature } from "./kinds/routine.ts";
import { transformTarget } from "./kinds/transform.ts";
import { ownName, relation } from "./names.ts";
import { qualified, quote } from "./quote.ts";

/** How COMMENT ON and GRANT … ON name an object; `procedure` is told from its value. */
export function target(kind: string, path: readonly string[], value: Readonly<Record<string, unknown>>): string {
  const id: FactId = { kind, path };
  switch (kind) {
    case "schema":
    case "publication":
    case "extension":
    case "foreign data wrapper":
    case "server":
    case "language":
    case "access method":
      return `${kind.toUpperCase()} ${quote(path[0] ?? "")}`;
    case "column":
    case "column of view":
    case "column of materialized view":
    case "column of foreign table":
    case "column of composite":
      return `COLUMN ${relation(id)}.${quote(path[2] ?? "")}`;
    case "sequence of column": {
      const [schema = "", name = ""] = value["sequence"] as readonly string[];
      return `SEQUENCE ${qualified(schema, name)}`;
    }
    case "operator":
      return `OPERATOR ${operatorSignature(path)}`;
    case "operator family":
    case "operator class":
      return `${kind.toUpperCase()} ${usingMethod(id)}`;
    case "transform":
      return transformTarget(id);
    case "enum":
    case "composite":
    case "range":
      return `TYPE ${relation(id)}`;
    case "index":
      return `INDEX ${qualified(path[0] ?? "", ownName(id))}`;
    case "constraint of foreign table":
      return `CONSTRAINT ${quote(ownName(id))} ON ${relation(id)}`;
    case "constraint":
    case "trigger":
    case "policy":
    case "rule":
      return `${kind.toUpperCase()} ${quote(ownName(id))} ON ${relation(id)}`;
    case "constraint of domain":
      return `CONSTRAINT ${quote(ownName(id))} ON DOMAIN ${relation(id)}`;
    case "event trigger":
      return `EVENT TRIGGER ${quote(path[0] ?? "")}`;
    case "cast":
      return `CAST (${path[0]} AS ${path[1]})`;
    case "aggregate":
      return `AGGREGATE ${aggregateSignature(path, value)}`;
    case "routine":
      return `${value["procedure"] === true ? "PROCEDURE" : "FUNCTION"} ${signature(id)}`;
    default:
      return `${kind.toUpperCase()} ${relation(id)}`;
  }
}
