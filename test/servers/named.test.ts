import { delimiter } from "node:path";
import process from "node:process";
import { roundTrips } from "./round-trip.ts";

/** Servers of other versions: folders that hold `bin/initdb`, in SMARTSPEC_SERVERS, divided as PATH is. */
for (const native of (process.env.SMARTSPEC_SERVERS ?? "").split(delimiter)) {
  if (native !== "") roundTrips(native, { native });
}
