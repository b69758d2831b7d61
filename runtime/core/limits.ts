/** Longest that a request takes from the look-up of its host to the last byte that is read. */
export const REQUEST_MS = 15_000
