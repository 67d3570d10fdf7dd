/** A part of what is shown, before it has a look. */
export type Block =
  | { readonly kind: "headline"; readonly tone: "good" | "bad"; readonly text: string }
  | { readonly kind: "facts"; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "yaml"; readonly text: string }
  | {
      readonly kind: "diff";
      readonly lines: readonly { readonly sign: " " | "-" | "+"; readonly text: string }[];
    }
  | { readonly kind: "note"; readonly text: string };

/** How blocks look on one platform. */
export type Look = (blocks: readonly Block[]) => string;
