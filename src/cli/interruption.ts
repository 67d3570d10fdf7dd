import process from "node:process";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Signals that ask the program to stop, for a run that has something to clear away first. */
export class Interruption {
  readonly #controller = new AbortController();
  #raised: (typeof signals)[number] | undefined;

  /** From here on a first signal no longer ends the process at once; a second one of its kind does. */
  listen(): AbortSignal {
    for (const name of signals) {
      process.once(name, () => {
        this.#raised ??= name;
        this.#controller.abort();
      });
    }
    return this.#controller.signal;
  }

  /** Ends the process as the signal would have; does nothing when none came. */
  async pass(): Promise<void> {
    if (this.#raised === undefined) return;
    process.kill(process.pid, this.#raised);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
