// Loaded together when the first YAML is met. They are CommonJS: a dynamic import of them would lose its names in the bundle.
export { Ajv } from "ajv";
export { isMap, isSeq, LineCounter, parseDocument } from "yaml";
