import { interruptions } from "./interruptions.ts";
import { refusals } from "./refusals.ts";
import { roundTrips } from "./round-trip.ts";
import { scenarios } from "./scenarios.ts";
import { installedPrograms } from "./server.ts";
import { stories } from "./stories.ts";
import { successions } from "./successions.ts";

const programs = installedPrograms(15);

roundTrips("PostgreSQL 15", programs, 0);
scenarios("PostgreSQL 15", programs, 0);
interruptions("PostgreSQL 15", programs, 0);
successions("PostgreSQL 15", programs);
refusals("PostgreSQL 15", programs);
stories("PostgreSQL 15", programs, 0);
