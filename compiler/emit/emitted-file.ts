/** A file that a build consists of. */
export interface EmittedFile {
  /** Relative to the build's folder, forward slashes. */
  readonly path: string
  readonly content: string
}
