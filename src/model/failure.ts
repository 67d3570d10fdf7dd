import type { Catalog } from "../locales/catalog.ts";
import { type Codes, type Message, message, type Params } from "./message.ts";

type FailureCode = Codes<"failures">;
type FailureParams<K extends FailureCode> = Params<Catalog["failures"][K]>;

/** The only error that reaches a person: what, why and what to do next, in either language. */
export class Failure extends Error {
  override readonly name = "Failure";
  /** 1: the work failed. 2: wrong use or configuration. */
  readonly exit: 1 | 2;
  readonly advice: Message<"failures">;

  constructor(exit: 1 | 2, advice: Message<"failures">, options?: ErrorOptions) {
    super(advice.code, options);
    this.exit = exit;
    this.advice = advice;
  }

  /** Exit code 2: arguments, paths or configuration. */
  static misuse<K extends FailureCode>(code: K, params: FailureParams<K>, options?: ErrorOptions): Failure {
    return new Failure(2, message("failures", code, params), options);
  }

  /** Exit code 1: the work itself. */
  static work<K extends FailureCode>(code: K, params: FailureParams<K>, options?: ErrorOptions): Failure {
    return new Failure(1, message("failures", code, params), options);
  }
}
