export interface DiffLine {
  readonly sign: " " | "-" | "+";
  readonly text: string;
}

const around = 3;

/** What changes between two texts, line by line, with some lines around it. Gaps are left out. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const [a, b] = [before, after].map((text) => text.replaceAll("\r\n", "\n").split("\n")) as [string[], string[]];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const [x, y] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const same = (text: string): DiffLine => ({ sign: " ", text });
  return [
    ...a.slice(Math.max(0, head - around), head).map(same),
    ...between(x, y),
    ...a.slice(a.length - tail, a.length - tail + around).map(same),
  ];
}

/** By the longest common subsequence; a spec's block is short. */
function between(a: readonly string[], b: readonly string[]): readonly DiffLine[] {
  const length: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      (length[i] as number[])[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: DiffLine[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ sign: " ", text: a[i] ?? "" });
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ sign: "-", text: a[i] ?? "" });
      i += 1;
    } else {
      lines.push({ sign: "+", text: b[j] ?? "" });
      j += 1;
    }
  }
  return lines;
}
