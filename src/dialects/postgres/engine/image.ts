import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";

/** An initialised data directory, as one file on disk holds it. */
export interface Image {
  /** Absolute paths inside the engine, parents first. */
  readonly folders: readonly string[];
  readonly files: readonly ImageFile[];
}

interface ImageFile {
  /** Absolute path inside the engine. */
  readonly path: string;
  readonly data: Uint8Array;
}

interface Header {
  readonly folders: readonly string[];
  /** Path and length in bytes, in the order of the data that follows. */
  readonly files: readonly (readonly [string, number])[];
  readonly crc: number;
}

const MAGIC = "smartspec engine image 1\n";

/** File name of the image for an engine of this version that was made with these parameters. */
export function imageName(version: string, parameters: unknown): string {
  const hash = createHash("sha256").update(JSON.stringify(parameters)).digest("hex").slice(0, 12);
  return `pglite-${version}-${hash}.img`;
}

/** The image in a cache folder, or in the system's temporary folder; nothing when absent or damaged. */
export async function readImage(cacheDir: string, name: string): Promise<Image | undefined> {
  for (const folder of folders(cacheDir)) {
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    const image = bytes && decode(bytes);
    if (image) return image;
  }
  return undefined;
}

/** Stores an image so that parallel runs see the whole file or none; without a writable folder it is not stored. */
export async function writeImage(cacheDir: string, name: string, image: Image): Promise<void> {
  const bytes = encode(image);
  for (const folder of folders(cacheDir)) {
    const temporary = join(folder, `${name}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`);
    try {
      await mkdir(folder, { recursive: true });
      const file = await open(temporary, "wx", 0o600);
      try {
        await file.writeFile(bytes);
      } finally {
        await file.close();
      }
      await rename(temporary, join(folder, name));
      return;
    } catch {
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  }
}

/** Removes an image that the engine cannot start from. */
export async function dropImage(cacheDir: string, name: string): Promise<void> {
  for (const folder of folders(cacheDir)) await rm(join(folder, name), { force: true }).catch(() => undefined);
}

function folders(cacheDir: string): string[] {
  const user = process.getuid?.() ?? "user";
  return [join(cacheDir, "engine"), join(tmpdir(), `smartspec-engine-${user}`)];
}

function encode(image: Image): Buffer {
  const body = Buffer.concat(image.files.map((file) => file.data));
  const header: Header = {
    folders: image.folders,
    files: image.files.map((file) => [file.path, file.data.length]),
    crc: crc32(body),
  };
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return Buffer.concat([Buffer.from(MAGIC), length, text, body]);
}

function decode(bytes: Buffer): Image | undefined {
  const start = MAGIC.length + 4;
  if (bytes.length < start || bytes.toString("latin1", 0, MAGIC.length) !== MAGIC) return undefined;
  const bodyAt = start + bytes.readUInt32LE(MAGIC.length);
  try {
    const header = JSON.parse(bytes.toString("utf8", start, bodyAt)) as Header;
    const body = bytes.subarray(bodyAt);
    if (crc32(body) !== header.crc) return undefined;
    let offset = 0;
    const files = header.files.map(([path, length]) => {
      const data = body.subarray(offset, offset + length);
      offset += length;
      return { path, data };
    });
    return { folders: header.folders, files };
  } catch {
    return undefined;
  }
}
