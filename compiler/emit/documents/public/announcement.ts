import type { Sentence } from './sentence.ts'

/** A new subprocessor that was announced: an item of the page and an entry of its feeds. */
export interface Announcement {
  /** The name of the recipient in the declaration. */
  readonly recipient: string
  readonly name: string
  /** `YYYY-MM-DD` */
  readonly announced: string
  readonly sentences: readonly Sentence[]
}
