import { type ExitCode, exitCode } from './exit-code.ts'

/** A mistake in how the command was called or in what it was given: printed as one sentence, no stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly code: ExitCode

  constructor(message: string, code: ExitCode = exitCode.unusable) {
    super(message)
    this.code = code
  }
}
