#!/usr/bin/env node
import process from "node:process";
import { command } from "./command.ts";
import { Interruption } from "./interruption.ts";

const { stdout, stderr } = process;

// A reader that has seen enough, such as `head`, closes the pipe.
stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

const interruption = new Interruption();
const exit = await command({
  argv: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  stdout,
  stderr,
  stdin: process.stdin,
  interruptible: () => interruption.listen(),
});

// Whatever the engine keeps open, the program ends as soon as all that it printed has arrived.
await Promise.all([stdout, stderr].map((stream) => new Promise((arrived) => stream.write("", arrived))));
await interruption.pass();
process.exit(exit);
