/** How people write beside a table or column what it was called: sqldef's way, and Atlas's. */
const marks = [
  { word: "@renamed", before: "from=" },
  { word: "atlas:renamed_from", before: "" },
];

/** False for most texts, which then need not be read for comments. */
export function mayNameOldNames(text: string): boolean {
  return marks.some(({ word }) => text.includes(word));
}

/** The name that a comment gives, as it is written there; undefined for any other comment. */
export function writtenOldName(comment: string): string | undefined {
  const said = (comment.startsWith("--") ? comment.slice(2) : comment.slice(2, -2)).trim();
  const mark = marks.find(({ word }) => said.startsWith(`${word} `));
  const rest = said.slice(mark?.word.length ?? 0).trim();
  return mark === undefined || !rest.startsWith(mark.before) ? undefined : rest.slice(mark.before.length).trim();
}
