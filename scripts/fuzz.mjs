// Makes up pairs of schemas, rows and specs from seeds, runs the whole pipeline on each, and shrinks what fails to a case
// for the corpus. Prints a line a seed and a total; exit 1 when something was found.
import process from "node:process";

const { main, serve } = await import("../test/fuzz/loop.ts");
if (process.argv[2] === "--worker") serve();
else process.exitCode = await main(process.argv.slice(2), import.meta.filename);
