import { interruptions } from "./interruptions.ts";
import { roundTrips } from "./round-trip.ts";
import { scenarios } from "./scenarios.ts";
import { packagedPrograms } from "./server.ts";

const programs = packagedPrograms();

roundTrips("PostgreSQL 18", programs);
scenarios("PostgreSQL 18", programs);
interruptions("PostgreSQL 18", programs);
