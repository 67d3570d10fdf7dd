import type { Advice } from "../../advice.ts";

/** Why a server cannot be reached. */
export type UnreachableReason =
  | "address"
  | "name"
  | "refused"
  | "silent"
  | "login"
  | "database"
  | "full"
  | "tls"
  | "other";

const reasons: Readonly<Record<UnreachableReason, string>> = {
  address: "Its value is not a URL that the client library can read.",
  name: "The host's name cannot be found.",
  refused: "Nothing listens there.",
  silent: "The host does not answer.",
  login: "The server refused the user or the password.",
  database: "The server has no database of that name.",
  full: "The server takes no more connections now.",
  tls: "No encrypted connection could be made.",
  other: "The connection could not be made.",
};

/** Failures of an engine on a server. No part of its address may be in them. */
export const server = {
  engineValue: (_: object): Advice => ({
    what: "The engine is not named as it should be.",
    why: "An engine is embedded, or env:NAME with the name of an environment variable that holds a PostgreSQL URL. The URL itself never stands on the command line or in a file: others could read it there.",
    next: "Put the URL into a variable, such as PROOF_SERVER, and give --engine env:PROOF_SERVER --allow-network.",
  }),
  engineNeedsNetwork: (p: { variable: string }): Advice => ({
    what: `The engine env:${p.variable} is on a server, and the network is not allowed.`,
    why: "The program opens no connection unless it is told so in the very call.",
    next: "Add --allow-network, or leave --engine out to use the embedded PostgreSQL.",
  }),
  engineOnlyEmbedded: (p: { dialect: string }): Advice => ({
    what: `The dialect ${p.dialect} is proved by the embedded engine only.`,
    why: "--engine names a PostgreSQL server, and these schemas are of another database system.",
    next: "Leave --engine out, or name the dialect with --dialect if it was taken for another.",
  }),
  engineVariable: (p: { variable: string; why: "unset" | "noUrl" }): Advice => ({
    what: `The environment variable ${p.variable} holds no PostgreSQL URL.`,
    why: p.why === "unset" ? "It is not set, or empty." : "Its value does not begin with postgres:// or postgresql://.",
    next: `Set ${p.variable} to a URL such as postgresql://user@host:5432/postgres and run again.`,
  }),
  serverUnreachable: (p: { variable: string; reason: UnreachableReason; code: string }): Advice => ({
    what: `The server that ${p.variable} names cannot be reached.`,
    why: `${reasons[p.reason]}${p.code === "" ? "" : ` (${p.code})`}`,
    next: `Check the value of ${p.variable}, for instance with psql, and that the server is up.`,
  }),
  serverLost: (p: { variable: string }): Advice => ({
    what: `The connection to the server that ${p.variable} names was lost.`,
    why: "The server, or something on the way to it, ended it.",
    next: "Run again. What this run made on the server is removed then, if it could not be removed now.",
  }),
  serverTooOld: (p: { variable: string; engine: string; oldest: number }): Advice => ({
    what: `The server that ${p.variable} names is too old: ${p.engine}.`,
    why: `Scripts are made for, and proved on, PostgreSQL ${p.oldest} or newer.`,
    next: "Name a newer server, or leave --engine out to use the embedded PostgreSQL.",
  }),
  serverNotSuperuser: (p: { variable: string }): Advice => ({
    what: `The user that ${p.variable} names is no superuser.`,
    why: "The proof makes databases and roles, and fills tables without firing triggers; only a superuser may.",
    next: "Name a superuser of a server that is there for tests, such as one in a container.",
  }),
  extensionMissingOnServer: (p: { names: readonly string[]; engine: string }): Advice => ({
    what: `The schema needs ${p.names.length === 1 ? "an extension" : "extensions"} that the server does not have: ${p.names.join(", ")}.`,
    why: `The migration is proved on that server, ${p.engine}.`,
    next: "Install the packages of these extensions there, or name a server that has them.",
  }),
  interrupted: (_: object): Advice => ({
    what: "The run was interrupted.",
    why: "A signal asked the program to stop.",
    next: "Nothing is left behind: what the run made on the server was removed, and no file was written. Run again when you like.",
  }),
};
