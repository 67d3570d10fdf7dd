/** What a message to a person must say. */
export interface Advice {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}
