// Writes docs/migration-block.md and its Thai twin from the JSON Schema of the block; a test holds that they are current.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { stringify } from "yaml";

const root = join(import.meta.dirname, "..");
const schema = JSON.parse(readFileSync(join(root, "schemas", "migration.schema.json"), "utf8"));
const thai = JSON.parse(readFileSync(join(import.meta.dirname, "migration-reference.th.json"), "utf8"));

const english = {
  title: schema.title,
  head: ["key", "form", "meaning"],
  made: "Made from `schemas/migration.schema.json` by `npm run reference`. Any other key is an error that names line, column and the nearest known key.",
  more: "Told with reasons in the [manual](manual.md#the-migration-block).",
  examples: "Examples",
  required: "required",
  forms: {
    text: "text",
    boolean: "true or false",
    value: "a value",
    object: "keys",
    map: "text to",
    list: "list of",
    "one of": "one of",
  },
};

/** Both pages, by their paths from the root. */
export function referencePages() {
  const fields = fieldsOf(schema, "");
  const meaning = ({ path }) => thai.meanings[path];
  return {
    "docs/migration-block.md": page(english, fields, ({ node }) => node.description),
    "docs/migration-block.th.md": page(thai, fields, meaning),
  };
}

/** Every key, outer ones first: its path, its part of the schema, and whether it must be there. */
function fieldsOf(node, path) {
  const inner = node.items?.properties ? node.items : node;
  const prefix = path === "" ? "" : `${path}${inner === node ? "" : "[]"}.`;
  return Object.entries(inner.properties ?? {}).flatMap(([key, child]) => {
    const own = { path: `${prefix}${key}`, node: child, isRequired: inner.required?.includes(key) === true };
    return [own, ...fieldsOf(child, own.path)];
  });
}

function page(words, fields, meaningOf) {
  const rows = fields.map((field) => {
    const said = meaningOf(field);
    if (!said) throw new Error(`no meaning of ${field.path}`);
    const form = `${formOf(field.node, words.forms)}${field.isRequired ? ` (${words.required})` : ""}`;
    return `| \`${field.path}\` | ${form} | ${said.replaceAll("|", "\\|")} |`;
  });
  const examples = fields
    .filter(({ node, path }) => node.examples && !path.includes("["))
    .map(({ node, path }) => stringify(nested(path.split("."), node.examples[0]), { lineWidth: 0 }).trimEnd());
  const intro = words === thai ? thai.meanings[""] : schema.description;
  return [
    `# ${words.title}`,
    `${intro} ${words.made} ${words.more}`,
    [`| ${words.head.join(" | ")} |`, "|---|---|---|", ...rows].join("\n"),
    `## ${words.examples}`,
    ...examples.map((text) => `\`\`\`yaml\n${text}\n\`\`\``),
    "",
  ]
    .join("\n\n")
    .trimEnd()
    .concat("\n");
}

function formOf(node, forms) {
  if (node.enum) return `${forms["one of"]} ${node.enum.map((value) => `\`${value}\``).join(", ")}`;
  if (node.items) return `${forms.list} ${formOf(node.items, forms)}`;
  if (node.properties) return forms.object;
  if (typeof node.additionalProperties === "object") return `${forms.map} ${formOf(node.additionalProperties, forms)}`;
  if (Array.isArray(node.type)) return forms.value;
  return node.type === "boolean" ? forms.boolean : forms.text;
}

function nested([key, ...rest], value) {
  return { [key]: rest.length === 0 ? value : nested(rest, value) };
}

if (process.argv[1] === import.meta.filename)
  for (const [path, text] of Object.entries(referencePages())) writeFileSync(join(root, path), text);
