/** How fast GitHub is called. Tests against a server of their own need not wait. */
export interface Pace {
  /** Milliseconds that count as a second between two tries. */
  readonly second: number
  /** Writes stand apart by a second and more, as GitHub asks for. */
  readonly spaced: boolean
}

export const usualPace: Pace = { second: 1000, spaced: true }
