import { interruptions } from "./interruptions.ts";
import { roundTrips } from "./round-trip.ts";
import { scenarios } from "./scenarios.ts";
import { installedPrograms } from "./server.ts";

const programs = installedPrograms(15);

roundTrips("PostgreSQL 15", programs);
scenarios("PostgreSQL 15", programs);
interruptions("PostgreSQL 15", programs);
