/** What every command answers with. The same in all formats. */
export const exitCode = {
  /** Nothing at or above `--fail-on`. */
  clean: 0,
  findings: 1,
  /** The command cannot be carried out as given, or an error of ours. */
  unusable: 2,
  noDocuments: 3,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** Where a command leaves its exit code. */
export type Done = (code: ExitCode) => void
