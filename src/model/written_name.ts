/** The parts of a name as a spec writes it: dots separate them, but for those inside of double quotes (`users."a.b"`). */
export function partsOf(name: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  let quoted = false;
  for (let at = 0; at < name.length; at += 1) {
    const char = name[at] ?? "";
    if (char === '"' && quoted && name[at + 1] === '"') {
      part += char;
      at += 1;
    } else if (char === '"' && (quoted || part === "")) quoted = !quoted;
    else if (char === "." && !quoted) {
      parts.push(part);
      part = "";
    } else part += char;
  }
  return [...parts, part];
}

/** A name as a spec writes it: parts that hold what separates them are quoted, and a schema without a name is left out. */
export function writtenName(parts: readonly string[]): string {
  const spoken = parts[0] === "" ? parts.slice(1) : parts;
  return spoken.map((part) => (/[."]/.test(part) ? `"${part.replaceAll('"', '""')}"` : part)).join(".");
}

/** The names of an object as people read them: a schema without a name is left out. */
export function spokenName(path: readonly string[]): string {
  return path.filter((part) => part !== "").join(".");
}
