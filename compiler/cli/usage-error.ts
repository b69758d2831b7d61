/** A mistake in how the command was called or in what it was given: printed as one sentence, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
