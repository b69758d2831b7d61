/** What is said of an address that did not answer, as the end of a sentence: with the code of the system, where it has one. */
export function notReached(error: unknown): string {
  // Its code is a number of the web's exceptions, which tells nobody anything.
  if (error instanceof Error && error.name === 'TimeoutError') return 'does not answer in time'
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
  return code === null ? 'cannot be reached' : `cannot be reached (${code})`
}
