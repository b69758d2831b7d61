import { randomUUID } from 'node:crypto'
import type { Clock } from '../core/clock.ts'
import { isObject } from '../core/objects.ts'
import type { Change, Records } from '../journal/port.ts'
import { bytesOf, known } from '../register/stored.ts'
import type { Notice, NoticeProgress } from './notice.ts'
import type { Recipient } from './recipients.ts'

/** Records by id of a request, which is a UUID. */
export const REQUEST = 'request'

export const REQUEST_TYPES = [
  'access',
  'portability',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'consent',
] as const

export type RequestType = (typeof REQUEST_TYPES)[number]

/** What the tenant asked us to do, where we are the processor (Art. 28(3)(a)). */
export interface Instruction {
  readonly reference: string
  readonly date: string
}

/** Whether it is of a day that has not come. */
export const isToCome = ({ date }: Instruction, clock: Clock): boolean => Date.parse(date) > clock.now()

/** What was done on a request, without anything of the person. */
export interface Done {
  readonly at: number
  /** `export`, `lift`. */
  readonly what: string
  /** Id of the caller's key, or `source:<name>`. */
  readonly by: string
  /** Counts, names and dates. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
}

export interface RequestRecord {
  readonly type: RequestType
  readonly tenant: string
  /** Ids of the person in hexadecimal, until it is closed or they are erased. */
  readonly subjects: readonly string[]
  /** Ids that its answers have named as perhaps the person's too, and that may be confirmed; absent in older records. */
  readonly candidates?: readonly string[]
  readonly receivedAt: number
  readonly regime: string | null
  readonly instruction: Instruction | null
  readonly extended: { readonly at: number; readonly reason: string; readonly informed: string } | null
  readonly pauses: readonly { readonly from: number; readonly until: number | null; readonly reason: string }[]
  readonly closed: {
    readonly at: number
    readonly outcome: 'fulfilled' | 'partly' | 'refused' | 'withdrawn'
    /** Why it was refused, or partly (Art. 12(4)). */
    readonly reason: string | null
    /** When the person was told. */
    readonly informed: string
  } | null
  readonly erasure: string | null
  readonly activity: string | null
  readonly done: readonly Done[]
  /** What recipients are told of it (Art. 19), who had received something, and how far that is. */
  readonly notice: Pick<Notice, 'right' | 'reference'> | null
  readonly recipients: readonly Recipient[]
  readonly told: readonly NoticeProgress[]
}

export type NewRequest = Pick<
  RequestRecord,
  'type' | 'tenant' | 'subjects' | 'receivedAt' | 'regime' | 'instruction' | 'activity'
>

export const newRequest = (own: NewRequest): RequestRecord => ({
  ...own,
  extended: null,
  pauses: [],
  closed: null,
  erasure: null,
  done: [],
  notice: null,
  recipients: [],
  told: [],
})

export const newRequestId = (): string => randomUUID()

export const parseRequest = (value: unknown): RequestRecord | null =>
  isObject(value) && REQUEST_TYPES.some((type) => type === value.type) && Array.isArray(value.subjects)
    ? (value as unknown as RequestRecord)
    : null

/** A request that is open stays; one that is closed goes when its record has to. */
export const requestChange = (
  id: string,
  record: RequestRecord,
  expected: number,
  expiresAt: number | null,
): Change => ({ kind: REQUEST, id, value: bytesOf(record), expiresAt, expected })

const PAGE = 1000

/** Takes ids of an erased person out of all requests: that there was one, and what came of it, stays. */
export async function forgetInRequests(records: Records, subjects: readonly string[]): Promise<Change[]> {
  const gone = new Set(subjects)
  const changes: Change[] = []
  let after: string | undefined
  for (;;) {
    const page = await records.list(REQUEST, { limit: PAGE, ...(after === undefined ? null : { after }) })
    for (const stored of page) {
      const request = known(stored, parseRequest)
      if (request === null) continue
      const { subjects, candidates = [] } = request.value
      if (![...subjects, ...candidates].some((id) => gone.has(id))) continue
      const left = {
        ...request.value,
        subjects: subjects.filter((id) => !gone.has(id)),
        candidates: candidates.filter((id) => !gone.has(id)),
      }
      changes.push(requestChange(stored.id, left, stored.generation, stored.expiresAt))
    }
    after = page.at(-1)?.id
    if (page.length < PAGE) return changes
  }
}
