/** One row of a law pack, as `bylaw law` prints it and as rules and documents read it: nothing without a source. */
export interface LawRow {
  /** Unique among the rows of its table and regime. */
  readonly id: string
  readonly title: string
  /** The body of law, as `organisation.regimes` names it. */
  readonly regime: string
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string
  /** The last day, `null` when it has no end of its own. */
  readonly until: string | null
  /** Where it stands: an address, or the official citation. */
  readonly source: string
  /** What is not settled about it. */
  readonly doubtful?: string
}

/** Whether a row holds on a day. */
export const holdsOn = ({ from, until }: Pick<LawRow, 'from' | 'until'>, asOf: string): boolean =>
  from <= asOf && (until === null || asOf <= until)
