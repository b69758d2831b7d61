import * as z from 'zod/mini'
import { changeTypes } from '../../diff/change.ts'
import { dutyTexts } from '../../diff/duty-texts.ts'

/** How long a text and a list of a report may be: what comes from elsewhere is held to it, what we make is cut to it. */
export const most = { text: 1000, list: 2000, few: 200 } as const

const keysOf = <T extends string>(table: Readonly<Record<T, unknown>>): [T, ...T[]] => Object.keys(table) as [T, ...T[]]

const text = z.string().check(z.maxLength(most.text))
const texts = z.array(text).check(z.maxLength(most.few))
const maybe = z.nullable(text)
const count = z.int().check(z.minimum(0))
const matching = (pattern: RegExp) => z.string().check(z.regex(pattern))
const listOf = <T extends z.core.SomeType>(item: T) => z.array(item).check(z.maxLength(most.list))
const where = z.nullable(
  z.strictObject({ file: text, line: z.int().check(z.minimum(1)), side: z.enum(['base', 'head']) }),
)
const id = matching(/^[0-9a-f]{12}$/)

/** What people call something, and its name in the declaration. */
const named = z.strictObject({ title: text, name: text })
const severalNamed = z.array(named).check(z.maxLength(most.few))

/** Data that newly goes somewhere, or that goes there less protected, less proven or for longer. */
const row = z.strictObject({
  id,
  type: z.enum(keysOf(changeTypes)),
  /** What is new about it, beside its type: the field. */
  detail: maybe,
  /** Categories of data and classes of people, as people call them. */
  categories: texts,
  whose: texts,
  activity: named,
  /** We only process it for a controller, who has the lawful basis. */
  onBehalf: z.boolean(),
  bases: severalNamed,
  kept: maybe,
  keptBefore: maybe,
  /** How long whoever gets it keeps it. */
  keptThere: maybe,
  /** `null` where it goes nowhere else than before. */
  to: z.nullable(named),
  countries: texts,
  transfers: texts,
  protection: maybe,
  /** Empty where it did not go there before. */
  protectionBefore: texts,
  /** Exceptions under which it falls that nobody has touched. */
  accepted: texts,
  where,
})

const change = z.strictObject({
  id,
  type: z.enum(keysOf(changeTypes)),
  class: z.enum(['widens', 'narrows', 'neutral']),
  message: text,
  before: maybe,
  after: maybe,
  /** Which data of whom moves by what was changed. */
  about: maybe,
  accepted: texts,
  where,
})

/** A notice in effect that reads otherwise, and is dated and counted as before. */
const notice = z.strictObject({ id, name: text, message: text, where })

const finding = z.strictObject({
  severity: z.enum(['error', 'warning', 'note']),
  rule: text,
  message: text,
  help: maybe,
  because: maybe,
  where,
  /** It is not found in the base. */
  isNew: z.boolean(),
})

/** An open fact; where it blocks, it is an error. */
const question = z.strictObject({ message: text, where, isNew: z.boolean(), blocks: z.boolean() })

const pullRequestReport = z.strictObject({
  version: z.literal(4),
  /** The folder of the declaration below the repository's root; empty for the root. */
  project: text,
  asOf: matching(/^\d{4}-\d{2}-\d{2}$/),
  /** The declaration digest; `null` when the files cannot be read as a declaration. */
  digest: z.nullable(matching(/^[0-9a-f]{64}$/)),
  /** What was compared with. `none`: the base has no declaration; `unreadable`: one of the sides is none. */
  base: z.strictObject({ name: text, ref: maybe, state: z.enum(['compared', 'none', 'unreadable']) }),
  /** The head commit of the pull request. */
  head: maybe,
  counts: z.strictObject({
    widens: count,
    narrows: count,
    neutral: count,
    errors: count,
    warnings: count,
    notes: count,
    /** Errors that keep a side from being read whole. */
    faults: count,
  }),
  rows: listOf(row),
  /** What widens and is no movement of data. */
  widening: listOf(change),
  /** What narrows or is neutral. */
  rest: listOf(change),
  duties: z
    .array(z.strictObject({ duty: z.enum(keysOf(dutyTexts)), changes: z.array(id).check(z.maxLength(2 * most.list)) }))
    .check(z.maxLength(keysOf(dutyTexts).length)),
  notices: listOf(notice),
  documents: listOf(text),
  questions: z.array(z.strictObject({ asked: maybe, open: listOf(question) })).check(z.maxLength(most.few)),
  findings: listOf(finding),
})

/** What a pull request does to people's data and what is wrong in it, as one run hands it to another. */
export type PullRequestReport = z.infer<typeof pullRequestReport>
export type Named = z.infer<typeof named>
export type Row = z.infer<typeof row>
export type ToldChange = z.infer<typeof change>
export type ToldFinding = z.infer<typeof finding>
export type Where = z.infer<typeof where>

/** A report that somebody else wrote; otherwise what about it is none. */
export function readPullRequestReport(
  text: string,
): { readonly report: PullRequestReport } | { readonly problem: string } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problem: 'it is not JSON' }
  }
  const read = pullRequestReport.safeParse(value)
  if (read.success) return { report: read.data }
  const [issue] = read.error.issues
  // None of its own words are repeated.
  return { problem: `${issue?.path.join('.') || 'the whole'} is not as it has to be (${issue?.code})` }
}
