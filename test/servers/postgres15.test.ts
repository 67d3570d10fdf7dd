import { roundTrips } from "./round-trip.ts";
import { installedPrograms } from "./server.ts";

roundTrips("PostgreSQL 15", installedPrograms(15));
