import type { Secrets } from '../config/secrets.ts'
import type { Tenants } from '../config/tenants.ts'
import type { RouterPlan, SourcePlan } from '../contract/plan.ts'
import type { Logger } from '../core/log.ts'
import type { Journal } from '../journal/port.ts'
import type { Traces } from '../telemetry/traces.ts'
import type { Intake } from './intake.ts'

/** What the listener is made of. */
export interface ServerParts {
  readonly plan: RouterPlan
  readonly journal: Journal
  readonly secrets: Secrets
  readonly tenants: Tenants
  readonly logger: Logger
  readonly intakeOf: (source: SourcePlan) => Intake
  readonly health: () => Health
  /** Whether what comes in could be stored now. */
  readonly storable: () => Promise<boolean>
  /** True from the moment the router shuts down. */
  readonly closing: () => boolean
  /** Nothing is traced without. */
  readonly traces?: Traces | null
}

/** What probes are told beside what is asked of the journal. */
export interface Health {
  /** This router knows what the others know, and may begin something. */
  readonly attached: boolean
  /** The clock may say when something came in. */
  readonly clockHolds: boolean
  /** What a person should look at, though events are taken: `sweeper-halted`, `declaration-older`. */
  readonly warnings: readonly string[]
}

/** Milliseconds. */
export interface Timeouts {
  readonly headers: number
  /** Until the whole request has arrived. */
  readonly request: number
  /** How often the two are looked at. */
  readonly check: number
}
