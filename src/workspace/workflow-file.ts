import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Failure } from "../model/failure.ts";
import { type Project, pathInside } from "./project.ts";

const command = "smartspec_data_migration_generator";

export const agents = ["kilo", "claude", "cursor", "opencode"] as const;

export type Agent = (typeof agents)[number];

/** What an agent reads when its user types the command. */
export interface WorkflowFile {
  /** Relative to the project root. */
  readonly path: string;
  readonly text: string;
}

/** The instructions in one language. */
export interface WorkflowWords {
  readonly description: () => string;
  /** Markdown. `given` says where what was typed behind the command stands; `platform` is the value of the flag. */
  readonly body: (p: { command: string; given: string; platform: string }) => string;
}

interface Form {
  readonly folder: string;
  /** Keys that it reads of the file's front matter. */
  readonly front: readonly ("description" | "argument-hint")[];
  /** Stands for what was typed behind the command, where the agent knows such a word. */
  readonly placeholder?: string;
  readonly platform: "kilo" | "other";
}

const forms: Readonly<Record<Agent, Form>> = {
  kilo: { folder: ".kilocode/workflows", front: [], platform: "kilo" },
  claude: {
    folder: ".claude/commands",
    front: ["description", "argument-hint"],
    placeholder: "$ARGUMENTS",
    platform: "other",
  },
  cursor: { folder: ".cursor/commands", front: [], platform: "other" },
  opencode: { folder: ".opencode/command", front: ["description"], placeholder: "$ARGUMENTS", platform: "other" },
};

export function workflowFile(agent: Agent, words: WorkflowWords): WorkflowFile {
  const { folder, front, placeholder = "", platform } = forms[agent];
  const values = { description: words.description(), "argument-hint": "<spec_md> [--apply]" };
  const head = front.map((key) => `${key}: ${JSON.stringify(values[key])}`);
  const matter = head.length === 0 ? "" : `---\n${head.join("\n")}\n---\n\n`;
  const body = words.body({ command, given: placeholder, platform });
  return { path: `${folder}/${command}.md`, text: `${matter}${body}` };
}

/** Writes the file; false when it is there already, word for word. Fails with exit code 1 when another text is there. */
export async function installWorkflow(project: Project, { path, text }: WorkflowFile): Promise<boolean> {
  const target = join(project.root, await pathInside(project, path));
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text, { flag: "wx" });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EEXIST") throw Failure.work("writeFailed", { path, reason: code ?? "unknown" }, { cause: error });
    if ((await readFile(target, "utf8").catch(() => undefined)) === text) return false;
    throw Failure.work("initCollision", { path });
  }
}
