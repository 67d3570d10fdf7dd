import { randomBytes } from "node:crypto";

/** What is not the same in two runs; given by tests. */
export interface Chance {
  now(): Date;
  /** Four hexadecimal digits. */
  nonce(): string;
}

export const chance: Chance = {
  now: () => new Date(),
  nonce: () => randomBytes(2).toString("hex"),
};

/** Such as `20261122-131500-ab12`, in UTC. */
export function newRunId({ now, nonce }: Chance): string {
  const digits = now()
    .toISOString()
    .replaceAll(/[^0-9]/g, "");
  return `${digits.slice(0, 8)}-${digits.slice(8, 14)}-${nonce()}`;
}
