/** What a dialect models, and what it only finds and names. */
export interface Coverage {
  readonly dialect: string;
  readonly modelled: readonly {
    readonly kind: string;
    /** True when some of its changes are made in place. */
    readonly alters: boolean;
    readonly renames: boolean;
  }[];
  readonly uncovered: readonly string[];
  /** Oldest version on which scripts run, for people: `PostgreSQL 14`. */
  readonly oldest: string;
}
