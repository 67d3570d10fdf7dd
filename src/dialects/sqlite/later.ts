import type { ArchiveWriter } from "../archive_writer.ts";
import type { ReturningWriter } from "../returning_writer.ts";
import type { RowMover } from "../row_mover.ts";

function later(): never {
  throw new Error("refused before: the dialect's `notYet`");
}

export const quarantine: Pick<ArchiveWriter, "quarantine" | "release" | "quarantined"> = {
  quarantine: later,
  release: later,
  quarantined: () => [],
};

export const arrivals: Omit<RowMover, "gather" | "refill"> = {
  read: later,
  arrive: later,
  leaving: later,
  renumber: later,
  arrived: later,
  arriving: later,
};

export const returningWriter: ReturningWriter = {
  remember: later,
  read: later,
  reconcile: later,
  reconciled: later,
  isText: () => false,
  given: later,
  hasNoKeyOfItsOwn: later,
};
