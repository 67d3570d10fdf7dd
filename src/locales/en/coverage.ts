/** The text of `--coverage`, which is Markdown. */
export const coverage = {
  title: (): string => "What is covered",
  intro: (p: { oldest: readonly string[] }): string =>
    `Made by \`smartspec_data_migration_generator --coverage\` from the program itself. Scripts run on ${p.oldest.join(" and ")}, and later.`,
  modelled: (p: { dialect: string; count: number }): string => `Modelled in ${p.dialect}: ${p.count} kinds of objects`,
  modelledText: (): string =>
    "The scripts make, change and remove them, forwards and backwards, and every run proves it. What cannot be changed in place is\nmade anew, with what depends on it.",
  head: (): readonly string[] => ["kind", "changes in place", "renamed"],
  yes: (): string => "yes",
  no: (): string => "–",
  uncovered: (p: { dialect: string; count: number }): string =>
    `Not modelled in ${p.dialect}: ${p.count} ${p.count === 1 ? "kind" : "kinds"} of objects and properties`,
  uncoveredText: (): string =>
    "The scripts neither make, change nor remove them. Every run looks for them in both schemas and names each one that it finds;\nunder `--strict` it then fails. Two of the same name are not compared.",
  server: (): string => "Outside of one database",
  serverText: (): string =>
    "Roles and their memberships, databases, tablespaces, subscriptions and settings of the server belong to no schema.\nStatements about them in a schema file are left out, and the scripts expect roles to exist. Rows of the wanted schema are\nnot migrated.",
};
