import type { DialectName, Schema, SchemaSource } from "../model/schema.ts";
import type { ServerAddress } from "../model/server_address.ts";
import type { ArchiveWriter } from "./archive_writer.ts";
import type { ConditionWriter } from "./condition_writer.ts";
import type { ConversionWriter } from "./conversion_writer.ts";
import type { Database } from "./database.ts";
import type { Kind } from "./kind.ts";
import type { ProofTools } from "./proof_tools.ts";
import type { ReturningWriter } from "./returning_writer.ts";
import type { RowMover } from "./row_mover.ts";
import type { ScriptWriter } from "./script_writer.ts";
import type { Versions } from "./versions.ts";
import type { BenchRequest, Prepared, Workbench } from "./workbench.ts";

/** A database system: folders of one shape. */
export interface Dialect<P extends Prepared = Prepared> {
  readonly name: DialectName;
  /** The schema of names that stand without one; empty where schemas have no names. */
  readonly home: string;
  /** For the engine inside this process, or for a server. */
  prepare(source: SchemaSource, server?: ServerAddress): Promise<P>;
  /** @throws Failure when the engine, or something that the sources ask of it, is not to be had. */
  open(request: BenchRequest & { readonly sources: readonly P[] }): Promise<Workbench<P>>;
  /** True where a server of the user's can prove it as well. */
  readonly hasServers: boolean;
  /** What the text of a source says that no other database system reads; each sign once. */
  signs(source: SchemaSource): readonly string[];
  readonly versions: Versions;
  readonly proof: ProofTools;
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Kinds of objects that no member of `kinds` models: found in a schema, and named. */
  readonly uncovered: readonly string[];
  readonly archive: ArchiveWriter;
  readonly rows: RowMover;
  readonly returning: ReturningWriter;
  readonly conditions: ConditionWriter;
  readonly script: ScriptWriter;
  introspect(db: Database): Promise<Schema>;
  /** Identifies how the catalog is read: another text, other facts. */
  readonly catalog: string;
  readonly conversions: ConversionWriter;
  /** Looks through an expression of a spec before it comes near a script. */
  examineExpression(text: string, allowed: { readonly queries: boolean }): Promise<ExaminedExpression>;
  examineQuery(text: string, outputs: { readonly named: boolean }): Promise<ExaminedQuery>;
  /** Those of the functions, by their names, that the database itself brings and that give another value each time. */
  volatile(db: Database, names: readonly string[]): Promise<readonly string[]>;
}

export interface ExaminedQuery {
  readonly refusal: "syntax" | "several" | "comment" | "query" | "unnamed" | undefined;
  /** Paths of the tables that it reads. */
  readonly tables: readonly (readonly string[])[];
  /** Names of its outputs. */
  readonly columns: readonly string[];
}

export interface ExaminedExpression {
  /** Why it cannot stand as one expression over one row; undefined when nothing speaks against it. */
  readonly refusal: "syntax" | "several" | "comment" | "query" | "qualified" | undefined;
  /** Paths of the tables that queries inside of it read. */
  readonly tables: readonly (readonly string[])[];
  /** Names of the functions that it calls, without their schemas. */
  readonly calls: readonly string[];
}
