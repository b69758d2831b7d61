import type { ChangeClass } from '../../../diff/change.ts'

/** A fact that nobody has stated, as it is asked. */
export interface SiteQuestion {
  /** `recipients.slack.contract`. */
  readonly where: string
  /** In sentences, with names in backticks. */
  readonly text: string
  /** `null` where nobody is named. */
  readonly ask: string | null
  /** What it puts at risk, in words. */
  readonly risk: string
  /** The article or promise that asks for it; empty where there is none. */
  readonly law: string
  /** `flows.yaml:12`. */
  readonly at: string
  /** The exception that passes it. */
  readonly accepted: string | null
}

/** What is otherwise than in an earlier version. */
export interface SiteChange {
  readonly class: ChangeClass
  /** A sentence with names in backticks. */
  readonly message: string
  /** What has to be done because of it, in words. */
  readonly duties: readonly string[]
  /** Where it is declared now; `null` for what is declared no more. */
  readonly at: string | null
}

/** What a site says beside the flows, found by the passes after them. */
export interface SiteInput {
  /** The gravest first. */
  readonly questions: readonly SiteQuestion[]
  /** What changed since a version, what widens first; `null` where the build was given none to compare with. */
  readonly changes: { readonly since: string; readonly list: readonly SiteChange[] } | null
  /** Where the declaration can be read, with `{file}` and `{line}` in it; `null` where nobody has given an address. */
  readonly sourceUrl: string | null
  /** Served by `bylaw dev`, which tells pages of changes. */
  readonly live: boolean
}
