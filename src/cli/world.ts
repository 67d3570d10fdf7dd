/** The world around one call of the program. */
export interface World {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly stdin?: NodeJS.ReadStream;
  /** Called when a run begins that has something to clear away before it ends. */
  readonly interruptible?: () => AbortSignal;
}
