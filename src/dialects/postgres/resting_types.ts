import type { Archive } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import type { Emission } from "../kind.ts";
import { archiveSchema } from "./archive_place.ts";
import { asideName } from "./kinds/aside.ts";
import { movedTo } from "./kinds/moved.ts";

/** True for a type that rests in the archive as it was, and needs nothing that may be another one by the time that it comes back. */
export function restsAside({ id, key }: Pick<Fact, "id" | "key">, { asides }: Archive): boolean {
  return id.kind === "enum" && asides.has(key);
}

/** Under its own name first: in its schema the one that gives way bears the other. */
export function returnedAside({ id }: Fact, archive: Archive): Emission {
  const [schema = "", name = ""] = id.path;
  return movedTo("TYPE", { kind: id.kind, path: [archiveSchema(archive, schema), asideName(name)] }, id);
}
