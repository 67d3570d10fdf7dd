/** A cycle: the names of the nodes along it, the first one again at the end. */
export class CycleError extends Error {
  override readonly name = "CycleError";
  readonly path: readonly string[];

  constructor(path: readonly string[]) {
    super(path.join(" -> "));
    this.path = path;
  }
}

/** A graph of nodes that are known by name; an edge says what comes first. */
export class Graph {
  readonly #after = new Map<string, Set<string>>();
  readonly #waits = new Map<string, number>();

  add(node: string): void {
    if (this.#after.has(node)) return;
    this.#after.set(node, new Set());
    this.#waits.set(node, 0);
  }

  /** `first` comes before `then`. Unknown nodes and loops on one node are left out. */
  edge(first: string | undefined, then: string | undefined): void {
    if (first === undefined || then === undefined || first === then) return;
    const after = this.#after.get(first);
    if (after === undefined || !this.#after.has(then) || after.has(then)) return;
    after.add(then);
    this.#waits.set(then, (this.#waits.get(then) ?? 0) + 1);
  }

  /** The one order that respects every edge and, among what is free, `compare`. Throws CycleError. */
  sort(compare: (a: string, b: string) => number): readonly string[] {
    const waits = new Map(this.#waits);
    const heap = new Heap(compare);
    for (const [node, count] of waits) if (count === 0) heap.push(node);
    const order: string[] = [];
    for (let node = heap.pop(); node !== undefined; node = heap.pop()) {
      order.push(node);
      for (const next of this.#after.get(node) ?? []) {
        const left = (waits.get(next) ?? 0) - 1;
        waits.set(next, left);
        if (left === 0) heap.push(next);
      }
    }
    if (order.length < waits.size) throw new CycleError(this.#cycle(new Set(order)));
    return order;
  }

  #cycle(sorted: ReadonlySet<string>): readonly string[] {
    const before = new Map<string, string>();
    for (const [node, after] of this.#after) {
      if (sorted.has(node)) continue;
      for (const next of after) if (!sorted.has(next)) before.set(next, node);
    }
    const path: string[] = [];
    let node = before.keys().next().value ?? "";
    while (!path.includes(node)) {
      path.unshift(node);
      node = before.get(node) ?? "";
    }
    const loop = path.slice(0, path.indexOf(node) + 1);
    return [node, ...loop];
  }
}

class Heap {
  readonly #items: string[] = [];
  readonly #compare: (a: string, b: string) => number;

  constructor(compare: (a: string, b: string) => number) {
    this.#compare = compare;
  }

  push(item: string): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#compare(items[at] as string, items[parent] as string) >= 0) break;
      [items[at], items[parent]] = [items[parent] as string, items[at] as string];
      at = parent;
    }
  }

  pop(): string | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (items.length === 0 || last === undefined) return top;
    items[0] = last;
    let at = 0;
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < items.length && this.#compare(items[child] as string, items[least] as string) < 0) least = child;
      }
      if (least === at) return top;
      [items[at], items[least]] = [items[least] as string, items[at] as string];
      at = least;
    }
  }
}
