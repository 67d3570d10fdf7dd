import type { Advice } from "../../advice.ts";
import { bytes, type FileRole, list } from "../../figures.ts";

const nouns: Readonly<Record<FileRole, string>> = {
  spec: "spec",
  schema: "schema file",
  config: "configuration file",
  summary: "summary of the run",
  script: "script",
  migration: "migration file",
};

type File = { readonly path: string; readonly role: FileRole };

export const workspace = {
  answersContradict: (p: { place: string }): Advice => ({
    what: `Two answers contradict each other, or the spec's block: ${p.place}.`,
    why: "One thing can be said of it only. Nothing was written.",
    next: "Run again with --interactive and give one answer, or change what the block says.",
  }),
  specChanged: (p: { path: string }): Advice => ({
    what: `${p.path} is not as it was when its questions were asked.`,
    why: "Somebody, or something, wrote to it in between; the answers could land in the wrong place.",
    next: "Run again with --interactive.",
  }),
  pathEmpty: (_: object): Advice => ({
    what: "A path is empty.",
    why: "Every path names a file or folder inside the project.",
    next: "Give the path relative to the project root, such as db/schema_v2.sql.",
  }),
  pathAbsolute: (p: { path: string }): Advice => ({
    what: `The path ${p.path} is absolute.`,
    why: "Only files inside the project are read or written, so that a run means the same on every machine.",
    next: "Give the path relative to the project root, such as db/schema_v2.sql.",
  }),
  pathParent: (p: { path: string }): Advice => ({
    what: `The path ${p.path} contains "..".`,
    why: 'A path with ".." could leave the project, so none is accepted.',
    next: "Give the path relative to the project root, or run the command from the project root.",
  }),
  pathControl: (p: { path: string }): Advice => ({
    what: `The path "${p.path}" contains a control character.`,
    why: "Control characters can hide what a path really is.",
    next: "Rename the file, or type the path again without invisible characters.",
  }),
  pathEscapes: (p: { path: string }): Advice => ({
    what: `The path ${p.path} goes through a symbolic link that leaves the project.`,
    why: "Only files inside the project are read or written.",
    next: "Copy the file into the project, or run the command from the folder that contains both.",
  }),
  fileMissing: (p: File): Advice => ({
    what: `The ${nouns[p.role]} ${p.path} does not exist.`,
    why: "It was named in the arguments, the configuration or the spec, or it vanished during the run.",
    next: "Check the spelling; paths count from the project root, which is the working directory.",
  }),
  fileIsFolder: (p: File): Advice => ({
    what: `The ${nouns[p.role]} ${p.path} is a folder.`,
    why: "A single file is needed here.",
    next: "Name the file inside the folder.",
  }),
  fileNotRegular: (p: File): Advice => ({
    what: `The ${nouns[p.role]} ${p.path} is not an ordinary file.`,
    why: "Devices, pipes and sockets are not read.",
    next: "Save the text as an ordinary file inside the project and name that.",
  }),
  fileUnreadable: (p: File & { reason: string }): Advice => ({
    what: `The ${nouns[p.role]} ${p.path} cannot be read (${p.reason}).`,
    why: "The operating system refused to open it.",
    next: "Check the permissions of the file and of the folders above it.",
  }),
  fileEmpty: (p: File): Advice => ({
    what: `The ${nouns[p.role]} ${p.path} is empty.`,
    why: "An empty file says nothing, and is more often a mistake than an intention.",
    next:
      p.role === "schema"
        ? "Write the schema into it, or name another file. For an empty database leave --from-schema out."
        : "Write its text first, or name another file.",
  }),
  fileBinary: (p: File): Advice => ({
    what: `The ${nouns[p.role]} ${p.path} is not a text file.`,
    why: "It contains NUL bytes, as binary files, compressed dumps and UTF-16 text do.",
    next:
      p.role === "schema"
        ? "Use a plain SQL dump (pg_dump --schema-only --format=plain) saved as UTF-8."
        : "Save it as text in UTF-8.",
  }),
  fileNotUtf8: (p: File & { line: number }): Advice => ({
    what: `The ${nouns[p.role]} ${p.path} is not valid UTF-8 (line ${p.line}).`,
    why: "Text in another encoding would be read wrongly, names and all.",
    next: "Save the file as UTF-8 and run again.",
  }),
  fileTooLarge: (p: File & { size: number; limit: number }): Advice => ({
    what: `The ${nouns[p.role]} ${p.path} has ${bytes(p.size, "en")}; at most ${bytes(p.limit, "en")} are read.`,
    why: "The limit keeps a wrong file from filling the memory.",
    next: "Leave rows out of the file, or raise data_migration_generator.limits.max_file_bytes in the configuration.",
  }),
  tooManyFiles: (p: { folder: string; count: number; limit: number }): Advice => ({
    what: `The folder ${p.folder} holds ${p.count} migrations; at most ${p.limit} are read.`,
    why: "The limit keeps a wrong folder from being replayed.",
    next: "Name another folder, or raise data_migration_generator.limits.max_files in the configuration.",
  }),
  specOutside: (p: { path: string }): Advice => ({
    what: `The spec ${p.path} is not under specs/.`,
    why: "SmartSpec keeps every spec under specs/ of the project root, and only those are read.",
    next: "Move it to specs/<area>/<spec_id>/spec.md, or run the command from the project root.",
  }),
  specNotMarkdown: (p: { path: string }): Advice => ({
    what: `The spec ${p.path} does not end in .md.`,
    why: "A spec is a Markdown file, usually named spec.md.",
    next: "Name the spec.md of the folder.",
  }),
  specId: (p: { id: string; path: string }): Advice => ({
    what: `The folder name "${p.id}" of ${p.path} cannot be a spec id.`,
    why: "A spec id has 3 to 64 characters: lower-case letters a to z, digits, _ and -.",
    next: "Rename the folder that holds the spec, such as specs/data/user_profile/spec.md.",
  }),
  nothingWanted: (p: { lookedFor: readonly string[] }): Advice => ({
    what: "No schema was found to migrate to.",
    why: `Looked for: ${list(p.lookedFor)}.`,
    next: "Give --to-schema <path>, or put the CREATE statements into a fenced sql block of the spec.",
  }),
  migrationNameUnknown: (p: { path: string }): Advice => ({
    what: `The place of ${p.path} among the migrations is unknown.`,
    why: "Its name has neither a number, nor a timestamp, nor Flyway's V<version>__ in front, so the order is a guess.",
    next: "Rename it or move it out of the folder, or give --from-schema <path>.",
  }),
  schemaAmbiguous: (p: { role: "from" | "to"; paths: readonly string[] }): Advice => ({
    what: `Several schemas could be the ${p.role === "from" ? "present" : "wanted"} one: ${list(p.paths)}.`,
    why: "They are kept in places of the same kind, and taking the wrong one would plan a wrong migration.",
    next: `Give --${p.role}-schema <path> with one of them.`,
  }),
  migrationsAmbiguous: (p: { folders: readonly { readonly path: string; readonly tool: string }[] }): Advice => ({
    what: `Several folders hold migrations: ${list(p.folders.map(({ path, tool }) => `${path} (${tool})`))}.`,
    why: "Only one of them can tell what the database has now, and take the new migration.",
    next: "Name it in the configuration: data_migration_generator.migrations.folder.",
  }),
  migrationMarkTaken: (p: { tool: string; mark: string; path: string; line: number }): Advice => ({
    what: `${p.path}, line ${p.line}: ${p.tool} would take this line for a mark of its own (${p.mark}).`,
    why: "It stands in a text that the script carries, such as the body of a function, and the tool would cut the script there. Nothing was written.",
    next: "Word that line otherwise in the schema, or run without --apply and use the scripts of the run folder.",
  }),
  flywayUnreadable: (p: { path: string; line: number }): Advice => ({
    what: `${p.path}, line ${p.line}: this is no TOML.`,
    why: "Flyway's configuration says where its migrations are.",
    next: "Correct it, or name the folder in the configuration: data_migration_generator.migrations.folder.",
  }),
  migrationPlanUnreadable: (p: { path: string; line: number }): Advice => ({
    what: `${p.path}, line ${p.line}: this list of migrations cannot be read.`,
    why: "It says the order in which the migrations run, and where a new one goes.",
    next: "Correct it with the tool that it belongs to, or give --from-schema <path> and leave --apply out.",
  }),
  historyUnreadable: (p: { path: string }): Advice => ({
    what: `The last committed version of ${p.path} cannot be read from .git.`,
    why: "The repository is damaged, uses a form that is not known here, or the file is no UTF-8 text there.",
    next: "Give --from-schema <path> with the schema that the database has now.",
  }),
  historyTooLarge: (p: { path: string; size: number; limit: number }): Advice => ({
    what: `The last committed version of ${p.path} is not looked up: a pack in .git has ${bytes(p.size, "en")}.`,
    why: `At most ${bytes(p.limit, "en")} are read, so that a large history does not fill the memory.`,
    next: "Give --from-schema <path>, or raise data_migration_generator.limits.max_file_bytes in the configuration.",
  }),
  prismaRefused: (p: { path: string; line: number; reason: string }): Advice => ({
    what: `${p.path}, line ${p.line}: Prisma refuses this schema.`,
    why: p.reason,
    next: "Correct it; prisma validate reports the same. Models that others refer to belong to the schema as well.",
  }),
  prismaProvider: (p: { path: string }): Advice => ({
    what: `The Prisma schema ${p.path} is neither for PostgreSQL nor for SQLite.`,
    why: "Its datasource has another provider, whose tables have other types.",
    next: 'Give a schema whose datasource has provider = "postgresql" or "sqlite".',
  }),
  prismaOfOther: (p: { path: string; dialect: string }): Advice => ({
    what: `The Prisma schema ${p.path} is not for the dialect ${p.dialect}.`,
    why: "Its datasource has another provider than the dialect of this run, or than the other schema.",
    next: "Name the dialect of the datasource with --dialect, or give schemas of one provider.",
  }),
  writeForbidden: (p: { path: string; allowed: readonly string[] }): Advice => ({
    what: `Writing to ${p.path} is not allowed.`,
    why: `The configuration allows writes only under: ${list(p.allowed)}.`,
    next: "Choose a folder under one of these, or extend safety.allow_writes_only_under in the configuration.",
  }),
  writeFailed: (p: { path: string; reason: string }): Advice => ({
    what: `The results cannot be written to ${p.path} (${p.reason}).`,
    why: "The operating system refused. Nothing of this run was left behind.",
    next: "Check the permissions and the free space there, or choose another folder with --out <dir>.",
  }),
  saveCollision: (p: { path: string }): Advice => ({
    what: `The migration ${p.path} exists already.`,
    why: "A saved migration is never overwritten. Nothing of this run was left behind.",
    next: "Run again; if it was made by hand, give it another name first.",
  }),
};
