/** Adds up what parts of a run take, by name. */
export class Stopwatch {
  readonly #times = new Map<string, number>();

  /** Does something, and adds the time it took. */
  async time<T>(part: string, act: () => Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await act();
    } finally {
      this.#times.set(part, (this.#times.get(part) ?? 0) + performance.now() - start);
    }
  }

  /** Milliseconds, whole ones. */
  read(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#times].map(([part, time]) => [part, Math.round(time)]));
  }
}
