import { canonical, itemsOf, keywordOf, nameOf, type Token } from "./lexer.ts";
import type { ColumnText, ConstraintText } from "./written_parts.ts";

/** The clauses of one column, or one constraint of the table, from the first to the last. */
export class Definition {
  readonly column: {
    collation: string | undefined;
    default: string | undefined;
    isDefaultComputed: boolean;
    generated: ColumnText["generated"];
    notNull: string | undefined;
    autoincrement: boolean;
  } = {
    collation: undefined,
    default: undefined,
    isDefaultComputed: false,
    generated: undefined,
    notNull: undefined,
    autoincrement: false,
  };
  readonly #tokens: readonly Token[];
  readonly #own: string | undefined;
  #at = 0;

  constructor(tokens: readonly Token[], own: string | undefined) {
    this.#tokens = tokens;
    this.#own = own;
  }

  read(): readonly ConstraintText[] {
    const found: ConstraintText[] = [];
    let name: string | undefined;
    while (this.#at < this.#tokens.length) {
      const word = this.#word();
      const start = this.#at;
      this.#at += 1;
      if (word === "CONSTRAINT") {
        const token = this.#tokens[this.#at];
        name = token === undefined ? undefined : nameOf(token);
        this.#at += 1;
        continue;
      }
      const constraint = this.#clause(word, start, name);
      if (constraint !== undefined) found.push(constraint);
      name = undefined;
    }
    return found;
  }

  #clause(word: string | undefined, start: number, name: string | undefined): ConstraintText | undefined {
    const base = { name, column: this.#own, expression: undefined, references: undefined };
    const columns = (): readonly string[] =>
      this.#tokens[this.#at]?.text === "(" ? this.#names() : this.#own === undefined ? [] : [this.#own];
    const definition = (): string => canonical(this.#tokens.slice(start, this.#at));
    switch (word) {
      case "PRIMARY": {
        this.#at += 1;
        const names = columns();
        this.#skip(["ASC", "DESC"]);
        this.#conflict();
        if (this.#word() === "AUTOINCREMENT") {
          this.column.autoincrement = true;
          this.#at += 1;
        }
        return { ...base, type: "p", columns: names, definition: definition() };
      }
      case "UNIQUE": {
        const names = columns();
        this.#conflict();
        return { ...base, type: "u", columns: names, definition: definition() };
      }
      case "CHECK": {
        const expression = canonical(this.#parenthesised());
        this.#conflict();
        return { ...base, type: "c", columns: [], definition: definition(), expression };
      }
      case "FOREIGN": {
        this.#at += 1;
        const names = this.#names();
        this.#at += 1;
        return this.#reference(names, start, base);
      }
      case "REFERENCES":
        return this.#reference(this.#own === undefined ? [] : [this.#own], start, base);
      case "NOT":
        if (this.#word() === "NULL") {
          this.#at += 1;
          const from = this.#at;
          this.#conflict();
          this.column.notNull = canonical(this.#tokens.slice(from, this.#at));
        }
        return undefined;
      case "NULL":
        this.#conflict();
        return undefined;
      case "DEFAULT":
        this.#default();
        return undefined;
      case "COLLATE": {
        const token = this.#tokens[this.#at];
        this.column.collation = token === undefined ? undefined : nameOf(token).toUpperCase();
        this.#at += 1;
        return undefined;
      }
      case "AS": {
        const expression = canonical(this.#parenthesised());
        const kind = this.#word() === "STORED" ? "s" : "v";
        this.#skip(["STORED", "VIRTUAL"]);
        this.column.generated = { kind, expression };
        return undefined;
      }
      default:
        return undefined;
    }
  }

  #reference(
    columns: readonly string[],
    start: number,
    base: Pick<ConstraintText, "name" | "column" | "expression">,
  ): ConstraintText {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    const target = this.#tokens[this.#at]?.text === "(" ? this.#names() : undefined;
    for (let more = true; more; ) {
      const word = this.#word();
      const next = keywordOf(this.#tokens[this.#at + 1]);
      if (word === "ON") this.#at += ["SET", "NO"].includes(keywordOf(this.#tokens[this.#at + 2]) ?? "") ? 4 : 3;
      else if (word === "MATCH") this.#at += 2;
      else if (word === "DEFERRABLE" || (word === "NOT" && next === "DEFERRABLE")) this.#at += word === "NOT" ? 2 : 1;
      else if (word === "INITIALLY") this.#at += 2;
      else more = false;
    }
    return {
      ...base,
      type: "f",
      columns,
      definition: canonical(this.#tokens.slice(start, this.#at)),
      references: { table: token === undefined ? "" : nameOf(token), columns: target },
    };
  }

  #default(): void {
    const from = this.#at;
    const first = this.#tokens[from];
    if (first?.text === "(") {
      this.#parenthesised();
      this.column.isDefaultComputed = true;
    } else {
      this.#at += ["+", "-"].includes(first?.text ?? "") ? 2 : 1;
      this.column.isDefaultComputed = /^CURRENT_(DATE|TIME|TIMESTAMP)$/.test(keywordOf(first) ?? "");
    }
    this.column.default = canonical(this.#tokens.slice(from, this.#at));
  }

  #word(): string | undefined {
    return keywordOf(this.#tokens[this.#at]);
  }

  #skip(words: readonly string[]): void {
    if (words.includes(this.#word() ?? "")) this.#at += 1;
  }

  #conflict(): void {
    if (this.#word() === "ON" && keywordOf(this.#tokens[this.#at + 1]) === "CONFLICT") this.#at += 3;
  }

  /** What stands in the parentheses that open here. */
  #parenthesised(): readonly Token[] {
    const from = this.#at + 1;
    let depth = 0;
    do {
      const { text } = this.#tokens[this.#at] ?? { text: ")" };
      if (text === "(") depth += 1;
      if (text === ")") depth -= 1;
      this.#at += 1;
    } while (depth > 0 && this.#at < this.#tokens.length);
    return this.#tokens.slice(from, this.#at - 1);
  }

  #names(): readonly string[] {
    return itemsOf(this.#parenthesised()).map(([first]) => (first === undefined ? "" : nameOf(first)));
  }
}
