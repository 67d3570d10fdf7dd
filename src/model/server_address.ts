/** A database server that the user allows the program to use. What the variable holds is a secret: it is never shown. */
export interface ServerAddress {
  /** Name of the environment variable, for people. */
  readonly variable: string;
  /** Its value, a URL, for the client library only. */
  reveal(): string;
}
