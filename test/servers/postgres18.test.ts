import { roundTrips } from "./round-trip.ts";
import { packagedPrograms } from "./server.ts";

roundTrips("PostgreSQL 18", packagedPrograms());
