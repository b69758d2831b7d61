import type { Clock } from '../core/clock.ts'
import { describeError, type Logger } from '../core/log.ts'
import { isObject } from '../core/objects.ts'
import type { Records } from '../journal/port.ts'
import type { Register } from '../register/port.ts'

/** Whose addresses of a channel somebody says to work again; `null`: everybody's. */
export interface Resumption {
  readonly channel: string
  readonly tenant: string | null
}

/** What ends rests, which each router keeps for itself, on all routers of a journal. */
export interface Resumptions {
  /** Tells all routers, this one included; resolves when this one has been told. It is told also where the journal fails. */
  tell(channel: string, tenant?: string): Promise<void>
}

export interface ResumptionsOptions {
  readonly register: Pick<Register, 'view' | 'reach'>
  readonly records: Pick<Records, 'write'>
  readonly clock: Clock
  readonly logger: Logger
  readonly resumed: (resumption: Resumption) => void
}

const RESUMED = 'resumed'

/** Longer than any router is behind; one that starts has no rests. */
const KEPT_MS = 3_600_000

/** To be made before the register starts. */
export function createResumptions({ register, records, clock, logger, resumed }: ResumptionsOptions): Resumptions {
  register.view<Resumption>(RESUMED, parseResumption, (_, resumption) => {
    if (resumption !== undefined) resumed(resumption)
  })
  return {
    async tell(channel, tenant) {
      const resumption: Resumption = { channel, tenant: tenant ?? null }
      const now = clock.now()
      try {
        const generation = await records.write([
          {
            kind: RESUMED,
            id: tenant === undefined ? channel : `${channel}/${tenant}`,
            value: new TextEncoder().encode(JSON.stringify({ ...resumption, at: now })),
            expiresAt: now + KEPT_MS,
          },
        ])
        await register.reach(generation)
      } catch (error) {
        logger.error('resume-not-told', describeError(error))
        resumed(resumption)
      }
    },
  }
}

const parseResumption = (value: unknown): Resumption | null =>
  isObject(value) && typeof value.channel === 'string' && (typeof value.tenant === 'string' || value.tenant === null)
    ? { channel: value.channel, tenant: value.tenant }
    : null
