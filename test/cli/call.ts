import { PassThrough } from "node:stream";
import { command } from "../../src/cli/command.ts";

/** What a call of the program printed, and its exit code. */
export interface Called {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function call(cwd: string, argv: readonly string[], env: Record<string, string> = {}): Promise<Called> {
  const stdout = new Captured();
  const stderr = new Captured();
  const exit = await command({ argv, env, cwd, stdout: stdout.asStream(), stderr: stderr.asStream() });
  return { exit, stdout: stdout.text, stderr: stderr.text };
}

class Captured extends PassThrough {
  text = "";

  override write(chunk: string): boolean {
    this.text += chunk;
    return true;
  }

  asStream(): NodeJS.WriteStream {
    return this as unknown as NodeJS.WriteStream;
  }
}
