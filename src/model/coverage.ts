/** What a dialect models, and what it only finds and names. */
export interface Coverage {
  readonly modelled: readonly {
    readonly kind: string;
    /** True when some of its changes are made in place. */
    readonly alters: boolean;
    readonly renames: boolean;
  }[];
  readonly uncovered: readonly string[];
  /** Oldest major version of a server on which scripts run. */
  readonly oldest: number;
}
