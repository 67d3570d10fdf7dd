import type { Fact } from "../../model/fact.ts";
import { operatorSignature, usingMethod } from "./kinds/operator.ts";
import { signature } from "./kinds/routine.ts";
import { relation } from "./names.ts";
import { quote } from "./quote.ts";

/** What ALTER calls a kind, where it is not the kind's own name. */
const words: Readonly<Record<string, string>> = { enum: "TYPE", composite: "TYPE", range: "TYPE" };

/** The schema that an object lies in. */
export function schemaOf({ id, value }: Fact): string {
  return id.kind === "extension" ? String(value["schema"]) : (id.path[0] ?? "");
}

/** Into another schema, from the one that `at` names, which need not be the object's own. */
export function relocated(fact: Fact, at: string, into: string): string {
  const { kind, path } = fact.id;
  const id = { kind, path: kind === "extension" ? path : [at, ...path.slice(1)] };
  return `ALTER ${words[kind] ?? kind.toUpperCase()} ${calledAs(id)} SET SCHEMA ${quote(into)};`;
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
