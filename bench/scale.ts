/** How much is measured. `full` is `normal` with a million events for the memory and four million stored. */
export type Scale = 'quick' | 'normal' | 'full'

export interface Size {
  /** Routes of the generated projects. */
  readonly routes: readonly number[]
  /** Interleaved rounds of each pair. */
  readonly rounds: number
  /** Requests before the first round. */
  readonly warmUp: number
  /** Requests of a round. */
  readonly requests: number
  /** Events for the memory. */
  readonly events: number
  /** Events that come at a low rate. */
  readonly paced: number
  /** Events of one burst. */
  readonly burst: number
  /** How long a router is watched that has nothing to do, milliseconds. */
  readonly idleMs: number
  /** Events in the journal before the load comes. */
  readonly stored: readonly number[]
}

export const sizes: Readonly<Record<Scale, Size>> = {
  quick: {
    routes: [200, 1000],
    rounds: 3,
    warmUp: 3000,
    requests: 1500,
    paced: 250,
    burst: 5000,
    idleMs: 5000,
    events: 10_000,
    stored: [0, 20_000],
  },
  normal: {
    routes: [200, 1000, 5000],
    rounds: 5,
    warmUp: 20_000,
    requests: 3000,
    paced: 500,
    burst: 20_000,
    idleMs: 10_000,
    events: 100_000,
    stored: [0, 100_000, 400_000],
  },
  full: {
    routes: [200, 1000, 5000],
    rounds: 15,
    warmUp: 30_000,
    requests: 4000,
    paced: 2000,
    burst: 20_000,
    idleMs: 30_000,
    events: 1_000_000,
    stored: [0, 1_000_000, 4_000_000],
  },
}

/** Connections that the load comes over. */
export const connections = 64

/** How the figures of a table came about. */
export const conditionsOf = ({ rounds, warmUp, requests }: Size): string =>
  `${rounds} interleaved rounds of ${requests} requests over ${connections} connections, after ${warmUp} to warm up`
