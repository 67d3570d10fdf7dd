import type { Advice } from "../../advice.ts";

/** Why no plan can be made. */
/** Something in a schema that servers before a version do not know. */
export interface VersionNeed {
  readonly feature: string;
  readonly since: number;
  readonly object: string;
}

export const plan = {
  targetLacks: (p: { server: string; needs: readonly VersionNeed[] }): Advice => ({
    what: `${p.server}, the target version, cannot hold these schemas, or cannot go from one to the other.`,
    why: `It lacks: ${p.needs.map(({ feature, since, object }) => `${feature} (from ${since} on): ${object}`).join("; ")}.`,
    next: "Leave these out of the schemas, or give the --target-version of the server on which the scripts will run.",
  }),
  engineBelowTarget: (p: { server: string; engine: string }): Advice => ({
    what: `Scripts for ${p.server} cannot be proved on ${p.engine}.`,
    why: "They may use what only the target version knows.",
    next: "Name a server of that version with --engine, or leave --engine out to use the embedded PostgreSQL.",
  }),
  tableCannotChange: (p: { table: string }): Advice => ({
    what: `Table ${p.table} would have to be made anew with its rows.`,
    why: "A change between a plain and a partitioned table cannot be made in place, and this version does not copy rows for it.",
    next: "Keep the table as it is in the wanted schema, or move its rows by a migration of your own first.",
  }),
  cannotBePutAway: (p: { object: string; holder: string }): Advice => ({
    what: `${p.object} cannot go while the archive keeps ${p.holder}.`,
    why: "The archive keeps what is removed, so that it can come back; what it is made of goes along into the archive's schema, and this object cannot change its schema.",
    next: `Keep ${p.object} in both schemas, and remove it by a later migration, after finalize.sql.`,
  }),
  planHasCycle: (p: { path: string }): Advice => ({
    what: `The changes wait for each other: ${p.path}.`,
    why: "No order of statements satisfies all dependencies between these objects.",
    next: "Split the change in two migrations, so that one of these objects is gone or there before the other changes.",
  }),
  renameUnknown: (p: { name: string; kind: string; side: "from" | "to" }): Advice => ({
    what: `The spec renames ${p.kind} ${p.name}, which the ${p.side === "from" ? "present" : "wanted"} schema does not have.`,
    why: "A renaming leads from a name of the present schema to a name of the wanted one.",
    next: "Correct the names under rename in the spec's migration block; columns are written table.column, with the table's new name.",
  }),
  fillUnknown: (p: { column: string }): Advice => ({
    what: `The spec fills ${p.column}, which the wanted schema does not have.`,
    why: "A fill names a column of the wanted schema, by its new name.",
    next: "Correct the name under fill in the spec's migration block; it is written table.column, or schema.table.column.",
  }),
  expressionRefused: (p: { place: string; why: "syntax" | "several" | "comment" | "query" | "qualified" }): Advice => ({
    what: `The expression at ${p.place} cannot be used.`,
    why: {
      syntax: "The parser of its database system does not read it as an expression.",
      several: "It is more than one expression.",
      comment: "It holds a comment, which could hide what follows it.",
      query: "It holds a query where none may stand, or one that changes or locks rows.",
      qualified: "It names a table before a column. Here there is one row only, and its columns stand alone.",
    }[p.why],
    next: "Write one SQL expression over the columns of one row, such as 'THB' in quotes or lower(email).",
  }),
  columnUnknown: (p: { place: string; reason: string }): Advice => ({
    what: `What the spec declares for ${p.place} speaks of a column that is not there.`,
    why: `${p.reason}. It is computed from the rows of the present schema, under the names that rename gives them; a column that comes with the migration has no values yet.`,
    next: "Correct the name in the spec's migration block, or declare under rename which column became it.",
  }),
  fillFollows: (p: { column: string; key: string }): Advice => ({
    what: `The spec fills ${p.column}, which follows ${p.key}, and gives that other values at the same time.`,
    why: "A value that takes the place of NULL would be a key of before or of afterwards, and nothing says which.",
    next: "Make two migrations of it: one that fills the column, and one that gives the key its new values.",
  }),
  transformUnknown: (p: { place: string; name: string; side: "from" | "to" }): Advice => ({
    what: `The spec speaks of ${p.name} at ${p.place}, which the ${p.side === "from" ? "present" : "wanted"} schema does not have.`,
    why: "up gives values to columns of the wanted schema, down and map to those of the present one; tables and columns go by their new names.",
    next: "Correct the names in the spec's migration block.",
  }),
  transformGenerated: (p: { place: string; name: string }): Advice => ({
    what: `The spec gives values to ${p.name} at ${p.place}, which is computed by the database.`,
    why: "A generated column takes no other value than that of its expression.",
    next: "Take it out of the spec's migration block.",
  }),
  moveUnknown: (p: { place: string; table: string }): Advice => ({
    what: `The spec moves rows into ${p.table} at ${p.place}, which neither schema has.`,
    why: "With the migration rows go into a table of the wanted schema; with the way back, into one of the present schema.",
    next: "Correct the name in the spec's migration block.",
  }),
  moveBesideKey: (p: { place: string; table: string }): Advice => ({
    what: `The spec moves rows into ${p.table} at ${p.place}, which has rows of its own and no key.`,
    why: "On the way back nobody could tell the rows that came from those that were there.",
    next: "Give the table a primary key, or a unique key without NULL, that both schemas have; or move the rows into a new table.",
  }),
  moveReadsNew: (p: { place: string; table: string; read: string }): Advice => ({
    what: `The query at ${p.place} reads ${p.read}, which the present schema does not have.`,
    why: `Rows for ${p.table}, which is there already, are read before anything changes.`,
    next: "Read the tables of the present schema, by their new names.",
  }),
  leaveUnknown: (p: { place: string; table: string }): Advice => ({
    what: `The spec says at ${p.place} which rows leave ${p.table}, which is not a table of both schemas.`,
    why: "Rows leave a table that stays; a table that goes takes all of its rows to the archive.",
    next: "Correct the name in the spec's migration block, or take the line out.",
  }),
  moveTwice: (p: { place: string; table: string }): Advice => ({
    what: `The spec says at ${p.place} a second time how rows come back into ${p.table}.`,
    why: "One query has to tell, for each row of the table, what it is on the way back.",
    next: "Join the queries with UNION ALL.",
  }),
  moveKey: (p: { place: string; table: string }): Advice => ({
    what: `The query at ${p.place} does not give a key of ${p.table}.`,
    why: "What was written after the migration finds its row in the archive by a primary key or a unique key without NULL.",
    next: "Give every column of such a key in the query; a new row may have NULL there when the key is numbered by itself.",
  }),
  moveColumn: (p: { place: string; table: string; column: string }): Advice => ({
    what: `The query at ${p.place} gives ${p.column}, which is no column of ${p.table} that takes values.`,
    why: "Each output of the query fills the column of its name; a computed column takes none.",
    next: "Name each output as a column of the table, with AS.",
  }),
  queryRefused: (p: { place: string; why: "syntax" | "several" | "comment" | "query" | "unnamed" }): Advice => ({
    what: `The query at ${p.place} cannot be used.`,
    why: {
      syntax: "The parser of its database system does not read it as a query.",
      several: "It is more than one statement, or no SELECT.",
      comment: "It holds a comment, which could hide what follows it.",
      query: "It changes or locks rows.",
      unnamed: "An output has no name, or a star hides the names.",
    }[p.why],
    next: "Write one SELECT whose outputs are named as the columns that they fill.",
  }),
  modelTypeHeld: (p: { column: string; table: string; line: number; objects: string }): Advice => ({
    what: `The spec's table gives ${p.column} another type (line ${p.line}), and other objects speak of it.`,
    why: `These would have to be told anew, which a Markdown table cannot do: ${p.objects}.`,
    next: `Write ${p.table} and these objects as an sql block with CREATE statements, or name the wanted schema with --to-schema.`,
  }),
  checkRefused: (p: { number: number; why: "syntax" | "several" | "comment" | "query" | "unnamed" }): Advice => ({
    what: `Check ${p.number} of the spec cannot be used.`,
    why: {
      syntax: "The parser of its database system does not read it as a query.",
      several: "It is more than one statement, or no SELECT.",
      comment: "It holds a comment, which could hide what follows it.",
      query: "It changes or locks rows.",
      unnamed: "An output has no name.",
    }[p.why],
    next: "Write one SELECT that gives one boolean, such as select count(*) = 0 from orders where total < 0.",
  }),
  checkFails: (p: { number: number; reason: string }): Advice => ({
    what: `Check ${p.number} of the spec cannot be asked of the wanted schema.`,
    why: p.reason,
    next: "Write one SELECT over the wanted schema that gives one row with one boolean, such as select count(*) = 0 from orders where total < 0.",
  }),
  transformTwice: (p: { column: string }): Advice => ({
    what: `The spec says twice which values ${p.column} gets.`,
    why: "Only one of several expressions under transform and map could hold.",
    next: "Keep one of them in the spec's migration block.",
  }),
  mapUnknown: (p: { column: string; value: string; side: "from" | "to" }): Advice => ({
    what: `The spec maps ${p.column} ${p.side === "from" ? "from" : "to"} ${JSON.stringify(p.value)}, which is no label of its type in the ${p.side === "from" ? "present" : "wanted"} schema.`,
    why: "A map leads from labels that the column has to labels that it may have.",
    next: "Correct the label under map in the spec's migration block.",
  }),
  violationUnknown: (p: { rule: string }): Advice => ({
    what: `The spec answers for ${p.rule} under violations, and nothing asks for it.`,
    why: "The migration makes no such rule stricter, another declaration answers already, or the name is another one.",
    next: "Take the line out, or correct the name: run without it, and the report shows the lines for each rule that asks.",
  }),
  violationRefused: (p: { rule: string; policy: string; allowed: string }): Advice => ({
    what: `The spec answers for ${p.rule} with ${p.policy}, which cannot be done there.`,
    why: "keep_first is for keys that repeat. set_null needs a column that may be NULL before and after, that no key and no foreign key of other rows rests on, and whose NULL the rule allows. quarantine helps where rows break the rule by what they hold, not by numbers that the database gives.",
    next: `Take one of: ${p.allowed}.`,
  }),
  renameRefused: (p: { reason: string }): Advice => ({
    what: "The database refused a renaming that the spec declares.",
    why: p.reason,
    next: "Check the names under rename in the spec's migration block: the new one must be free, and two names are swapped in two migrations.",
  }),
};
