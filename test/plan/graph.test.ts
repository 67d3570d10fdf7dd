import assert from "node:assert/strict";
import { test } from "node:test";
import { CycleError, Graph } from "../../src/plan/graph.ts";
import { chance } from "../chance.ts";

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function graph(nodes: readonly string[], edges: readonly (readonly [string, string])[]): Graph {
  const made = new Graph();
  for (const node of nodes) made.add(node);
  for (const [first, then] of edges) made.edge(first, then);
  return made;
}

test("every edge is respected, and what is free is in the order that was asked for", () => {
  const nodes = ["e", "d", "c", "b", "a"];
  const edges = [
    ["e", "a"],
    ["d", "a"],
    ["a", "b"],
  ] as const;
  assert.deepEqual(graph(nodes, edges).sort(byName), ["c", "d", "e", "a", "b"]);
});

test("any acyclic graph has one order, however it was put together", () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const luck = chance(seed);
    const size = 1 + luck.below(12);
    const nodes = Array.from({ length: size }, (_, n) => `n${String(n).padStart(2, "0")}`);
    // Backwards in the names, so that the names alone would give a wrong order.
    const edges = luck
      .list(30, () => [luck.below(size), luck.below(size)] as const)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => [nodes[Math.max(a, b)] ?? "", nodes[Math.min(a, b)] ?? ""] as const);
    const order = graph(nodes, edges).sort(byName);
    assert.deepEqual([...order].sort(), nodes, String(seed));
    for (const [first, then] of edges) assert.ok(order.indexOf(first) < order.indexOf(then), String(seed));
    assert.deepEqual(graph([...nodes].reverse(), [...edges].reverse()).sort(byName), order, String(seed));
  }
});

test("a cycle is an error with its path, from one node back to it along the edges", () => {
  const edges = [
    ["start", "a"],
    ["a", "b"],
    ["b", "c"],
    ["c", "a"],
    ["c", "end"],
  ] as const;
  const cyclic = graph(["start", "a", "b", "c", "end"], edges);
  assert.throws(
    () => cyclic.sort(byName),
    (error) => {
      assert.ok(error instanceof CycleError);
      const { path } = error;
      assert.deepEqual([...new Set(path)].sort(), ["a", "b", "c"]);
      assert.equal(path.length, 4);
      assert.equal(path[0], path[3]);
      for (const [at, node] of path.slice(0, -1).entries()) {
        assert.ok(
          edges.some(([first, then]) => first === node && then === path[at + 1]),
          path.join(" "),
        );
      }
      return true;
    },
  );
});

test("unknown nodes, loops on one node and edges told twice change nothing", () => {
  const edges = [
    ["b", "a"],
    ["b", "a"],
    ["a", "a"],
    ["nobody", "a"],
    ["a", "nobody"],
  ] as const;
  assert.deepEqual(graph(["a", "b"], edges).sort(byName), ["b", "a"]);
});
