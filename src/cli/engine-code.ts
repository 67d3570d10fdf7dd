import { setFlagsFromString } from "node:v8";

/** Schemas up to this size, in characters, are done before optimised code pays (measured: even at some 300 kB). */
const small = 250_000;

/**
 * Tells V8 how hard to optimise the engine's WebAssembly, which it has not compiled yet: not at all for a run of a second or
 * two, and only what is very busy for a longer one.
 */
export function suitEngineCode(characters: number): void {
  setFlagsFromString(characters <= small ? "--liftoff-only" : "--wasm-tiering-budget=200000000");
}
