import { interruptions } from "./interruptions.ts";
import { refusals } from "./refusals.ts";
import { roundTrips } from "./round-trip.ts";
import { scenarios } from "./scenarios.ts";
import { packagedPrograms } from "./server.ts";
import { stories } from "./stories.ts";
import { successions } from "./successions.ts";

const programs = packagedPrograms();

roundTrips("PostgreSQL 18", programs, 1);
scenarios("PostgreSQL 18", programs, 1);
interruptions("PostgreSQL 18", programs, 1);
successions("PostgreSQL 18", programs);
refusals("PostgreSQL 18", programs);
stories("PostgreSQL 18", programs, 1);
