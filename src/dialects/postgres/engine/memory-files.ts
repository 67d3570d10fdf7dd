import type { PGlite, PGliteOptions } from "@electric-sql/pglite";
import type { Image } from "./image.ts";

type Filesystem = NonNullable<PGliteOptions["fs"]>;

/** Where the engine keeps its data directory. */
export const DATA_FOLDER = "/pglite/data";

/** A file that the engine finds outside its data directory, such as an extension's control file. */
export interface ExtraFile {
  readonly path: string;
  readonly text: string;
}

/** Data directory in memory, filled from an image. */
export class MemoryFiles implements Filesystem {
  #engine: PGlite | undefined;
  readonly #image: Image | undefined;
  readonly #extra: readonly ExtraFile[];
  /** Set before `close()` to keep the files of a cleanly stopped engine. */
  whenStopped: ((image: Image) => void) | undefined;

  constructor(image: Image | undefined, extra: readonly ExtraFile[]) {
    this.#image = image;
    this.#extra = extra;
  }

  init(engine: PGlite, options: Parameters<Filesystem["init"]>[1]): ReturnType<Filesystem["init"]> {
    this.#engine = engine;
    return Promise.resolve({ emscriptenOpts: options });
  }

  async initialSyncFs(): Promise<void> {
    const files = this.#files();
    for (const folder of this.#image?.folders ?? []) files.mkdirTree(folder, 0o700);
    // The engine owns the bytes of the image from here on: no copy.
    for (const file of this.#image?.files ?? []) files.writeFile(file.path, file.data, { canOwn: true, mode: 0o600 });
    for (const file of this.#extra) files.writeFile(file.path, file.text, {});
  }

  async syncToFs(): Promise<void> {}

  async closeFs(): Promise<void> {
    this.whenStopped?.(this.#capture());
  }

  async dumpTar(): Promise<never> {
    throw new Error("The engine's files live in memory only.");
  }

  #capture(): Image {
    const files = this.#files();
    const image = { folders: [] as string[], files: [] as { path: string; data: Uint8Array }[] };
    const visit = (folder: string): void => {
      image.folders.push(folder);
      for (const name of files.readdir(folder)) {
        if (name === "." || name === "..") continue;
        const path = `${folder}/${name}`;
        if (files.isDir(files.stat(path).mode)) visit(path);
        else image.files.push({ path, data: files.readFile(path) });
      }
    };
    visit(DATA_FOLDER);
    return image;
  }

  #files(): EngineFiles {
    if (!this.#engine) throw new Error("The engine has not started.");
    return this.#engine.Module.FS as unknown as EngineFiles;
  }
}

/** What we use of Emscripten's file system. */
interface EngineFiles {
  mkdirTree(path: string, mode: number): void;
  writeFile(path: string, data: Uint8Array | string, options: { canOwn?: boolean; mode?: number }): void;
  readFile(path: string): Uint8Array;
  readdir(path: string): string[];
  stat(path: string): { mode: number };
  isDir(mode: number): boolean;
}
