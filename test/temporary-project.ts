import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import type { TestContext } from "node:test";

/** A project on the disk that is gone after the test. */
export interface TemporaryProject {
  readonly root: string;
  write(path: string, content: string | Uint8Array): void;
  link(path: string, target: string): void;
  remove(path: string): void;
  /** Every file, link and empty folder, relative to the root, sorted. */
  list(): string[];
}

export function temporaryProject(t: TestContext, files: Readonly<Record<string, string>> = {}): TemporaryProject {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "project-")));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const project: TemporaryProject = {
    root,
    write(path, content) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    },
    link(path, target) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      symlinkSync(target, join(root, path));
    },
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    list: () => listing(root, root).sort(),
  };
  for (const [path, content] of Object.entries(files)) project.write(path, content);
  return project;
}

function listing(root: string, folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const own = relative(root, path).replaceAll("\\", "/");
    if (!lstatSync(path).isDirectory()) return [own];
    const inside = listing(root, path);
    return inside.length === 0 ? [`${own}/`] : inside;
  });
}
