import type { Secrets } from '../config/secrets.ts'
import type { Tenant } from '../config/tenants.ts'
import type { Generated } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import type { Logger } from '../core/log.ts'
import type { Person } from '../core/stored-event.ts'
import type { Journal } from '../journal/port.ts'
import type { Deadlines } from '../retention/deadlines.ts'
import type { Subjects } from '../subjects/subjects.ts'
import type { Meter } from '../telemetry/meter.ts'
import type { CommitParts } from './commit.ts'
import type { Company } from './company.ts'
import type { Counters } from './counters.ts'
import type { Credentials } from './credentials/credentials.ts'
import type { SplitBy } from './kind.ts'
import type { Rate } from './rate.ts'

/** What the intake of a source works with. */
export interface IntakeParts extends CommitParts {
  readonly journal: Pick<Journal, 'accept' | 'confirm' | 'identity'>
  readonly generated: Generated
  readonly secrets: Secrets
  /** What tenants have registered. */
  readonly credentials: Pick<Credentials, 'of'>
  readonly rate: Rate
  /** Requests that may share a commit. */
  readonly company: Company
  readonly counters: Counters
  readonly clock: Clock
  /** Takes what is asked for people; resolves when it is on disk. */
  readonly ask: Subjects['ask']
  /** UUIDv7. */
  readonly uuid: () => string
  readonly logger: Logger
  /** When use of an event that comes in now ends, and when it is deleted. */
  readonly deadlines: (type: string, tenant: Tenant, people: readonly Person[], now: number) => Deadlines
  /** When what a store of the router's own holds ends, by its rule. */
  readonly storedUntil: (rule: string, tenant: Tenant, now: number) => number
  readonly splitBy: SplitBy
  /** Whether the clock may say when something came in. */
  readonly clockHolds: () => boolean
  readonly meter: Meter
  /** Whether a channel has an address for a tenant; only those that tenants connect may have none. */
  readonly isConnected: (channel: string, tenant: string) => boolean
}
