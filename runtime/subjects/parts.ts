import type { Generated } from '../contract/plan.ts'
import type { SubjectId } from '../journal/port.ts'
import type { Membership, View } from '../register/port.ts'
import type { ErasureProgress } from './erasure-record.ts'
import type { Erasures } from './erasures.ts'
import type { Processing } from './processing-status.ts'
import type { RequestRecord } from './request.ts'
import type { IntakeParts, RequestIntake } from './request-intake.ts'

/** What the paths about people are made of. */
export interface RouteParts extends IntakeParts {
  /** When something is exercised now under these ids, in hexadecimal: later than all that came before. */
  readonly timeOf: (subjects: readonly string[]) => Promise<number>
  readonly intake: RequestIntake
  readonly replicas: Pick<Membership, 'passed'>
  readonly erasures: Erasures
  readonly processing: Processing
  readonly requests: View<RequestRecord>
  readonly erasureView: View<ErasureProgress>
  /** When a record of a request expires that is closed now; `null` where none is kept. */
  readonly expiry: (tenant: string, now: number) => number | null
  /** What makes events of payloads, by type. */
  readonly project: () => Generated['project']
  /** Lets go on at once what was put off while it was restricted, or an objection undecided. After that holds everywhere. */
  readonly goOn: (subjects: readonly SubjectId[]) => Promise<unknown>
  /** There is something to do in the background: this erasure, or whatever it may be. */
  readonly wake: (erasure?: string) => void
}
