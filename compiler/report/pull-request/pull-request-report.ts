import { z } from 'zod'
import { changeTypes } from '../../diff/change.ts'
import { dutyTexts } from '../../diff/duty-texts.ts'

/** How long a text and a list of a report may be: what comes from elsewhere is held to it, what we make is cut to it. */
export const most = { text: 1000, list: 2000, few: 200 } as const

const keysOf = <T extends string>(table: Readonly<Record<T, unknown>>): [T, ...T[]] => Object.keys(table) as [T, ...T[]]

const text = z.string().max(most.text)
const texts = z.array(text).max(most.few)
const count = z.int().min(0)
const where = z.strictObject({ file: text, line: z.int().min(1), side: z.enum(['base', 'head']) }).nullable()
const id = z.string().regex(/^[0-9a-f]{12}$/)

/** Data that newly goes somewhere, or that goes there less protected, less proven or for longer. */
const row = z.strictObject({
  id,
  type: z.enum(keysOf(changeTypes)),
  /** What is new about it, beside its type: the field. */
  detail: text.nullable(),
  categories: texts,
  activity: text,
  bases: texts,
  kept: text.nullable(),
  keptBefore: text.nullable(),
  to: text,
  countries: texts,
  transfers: texts,
  protection: text.nullable(),
  /** Empty where it did not go there before. */
  protectionBefore: texts,
  where,
})

const change = z.strictObject({
  id,
  type: z.enum(keysOf(changeTypes)),
  class: z.enum(['widens', 'narrows', 'neutral']),
  message: text,
  before: text.nullable(),
  after: text.nullable(),
  where,
})

const finding = z.strictObject({
  severity: z.enum(['error', 'warning', 'note']),
  rule: text,
  message: text,
  help: text.nullable(),
  because: text.nullable(),
  where,
  /** It is not found in the base. */
  isNew: z.boolean(),
})

/** An open fact; where it blocks, it is an error. */
const question = z.strictObject({ message: text, where, isNew: z.boolean(), blocks: z.boolean() })

const pullRequestReport = z.strictObject({
  version: z.literal(1),
  /** The folder of the declaration below the repository's root; empty for the root. */
  project: text,
  asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** The declaration digest; `null` when the files cannot be read as a declaration. */
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** What was compared with. `none`: the base has no declaration; `unreadable`: one of the sides is none. */
  base: z.strictObject({ name: text, ref: text.nullable(), state: z.enum(['compared', 'none', 'unreadable']) }),
  /** The head commit of the pull request. */
  head: text.nullable(),
  counts: z.strictObject({
    widens: count,
    narrows: count,
    neutral: count,
    errors: count,
    warnings: count,
    notes: count,
  }),
  rows: z.array(row).max(most.list),
  /** What widens and is no movement of data. */
  widening: z.array(change).max(most.list),
  /** What narrows or is neutral. */
  rest: z.array(change).max(most.list),
  duties: z
    .array(z.strictObject({ duty: z.enum(keysOf(dutyTexts)), changes: z.array(id).max(2 * most.list) }))
    .max(keysOf(dutyTexts).length),
  documents: z.array(text).max(most.list),
  questions: z.array(z.strictObject({ asked: text.nullable(), open: z.array(question).max(most.list) })).max(most.few),
  findings: z.array(finding).max(most.list),
})

/** What a pull request does to people's data and what is wrong in it, as one run hands it to another. */
export type PullRequestReport = z.infer<typeof pullRequestReport>
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
    return { problem: 'it is no JSON' }
  }
  const read = pullRequestReport.safeParse(value)
  if (read.success) return { report: read.data }
  const [issue] = read.error.issues
  // None of its own words are repeated.
  return { problem: `${issue?.path.join('.') || 'the whole'} is not as it has to be (${issue?.code})` }
}
