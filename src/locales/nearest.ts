/** The known word that a mistyped one most likely meant; none when nothing is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length * 0.4));
  let best: { word: string; distance: number } | undefined;
  for (const candidate of known) {
    const away = distance(word.toLowerCase(), candidate.toLowerCase());
    if (away <= limit && (!best || away < best.distance)) best = { word: candidate, distance: away };
  }
  return best?.word;
}

/** Insertions, deletions, replacements and swaps of neighbours from one word to the other. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    rows.push(current);
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const ways = [replaced, at(row - 1, column) + 1, at(row, column - 1) + 1];
      if (swapped) ways.push(at(row - 2, column - 2) + 1);
      current.push(Math.min(...ways));
    }
  }
  return at(a.length, b.length);
}
