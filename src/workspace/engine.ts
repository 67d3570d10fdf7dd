import { Failure } from "../model/failure.ts";
import type { ServerAddress } from "../model/server_address.ts";

export interface EngineWish {
  /** `embedded`, or `env:NAME`; the embedded engine when absent. */
  readonly engine: string | undefined;
  readonly allowNetwork: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The server to prove on; undefined for the engine inside the program. Fails with exit code 2, and shows no value. */
export function chooseServer({ engine = "embedded", allowNetwork, env }: EngineWish): ServerAddress | undefined {
  if (engine === "embedded") return undefined;
  const variable = /^env:([A-Za-z_][A-Za-z0-9_]*)$/.exec(engine)?.[1];
  if (variable === undefined) throw Failure.misuse("engineValue", {});
  if (!allowNetwork) throw Failure.misuse("engineNeedsNetwork", { variable });
  const url = env[variable]?.trim() ?? "";
  if (url === "") throw Failure.misuse("engineVariable", { variable, why: "unset" });
  if (!/^postgres(ql)?:\/\//.test(url)) throw Failure.misuse("engineVariable", { variable, why: "noUrl" });
  return { variable, reveal: () => url };
}
