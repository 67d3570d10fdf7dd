import { Option } from "commander";
import { catalogs } from "../locales/catalog.ts";
import type { Lang } from "../locales/lang.ts";
import { Failure } from "../model/failure.ts";
import { readConfig } from "../workspace/config.ts";
import { openProject, printable } from "../workspace/project.ts";
import { type Agent, agents, installWorkflow, workflowFile } from "../workspace/workflow-file.ts";
import { readFlags } from "./arguments.ts";
import type { World } from "./world.ts";

const options = [
  new Option("--platform <name>"),
  new Option("--apply"),
  new Option("--lang <name>"),
  new Option("--config <path>"),
];

const choices = { platform: agents, lang: ["th", "en"] };

/**
 * Makes the program a command of a coding agent. Returns what to print. Without `--apply` nothing is written; a file that
 * is there and says something else is never touched, and fails with exit code 1.
 */
export async function initialise({ argv, cwd }: World, lang: Lang): Promise<string> {
  const { operands, values } = readFlags(argv.slice(1), options, choices);
  if (operands[0] !== undefined) throw Failure.misuse("argumentExtra", { argument: printable(operands[0]) });
  const agent = values.platform as Agent | undefined;
  if (agent === undefined) throw Failure.misuse("initPlatform", { known: agents });
  const project = await openProject(cwd);
  await readConfig(project, values.config);

  const file = workflowFile(agent, catalogs[lang].workflow);
  const { cli } = catalogs[lang];
  if (values.apply !== true) return `${cli.initPreview({ path: file.path })}\n\n${file.text}`;
  const written = await installWorkflow(project, file);
  const told = written ? cli.initDone({ path: file.path, agent }) : cli.initThere({ path: file.path });
  return `${told}\n`;
}
