import type { RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import type { Logger } from '../core/log.ts'
import { type Change, RecordConflict, type Records } from '../journal/port/records.ts'
import type { Replica } from '../journal/port.ts'
import type { Register } from '../register/port.ts'
import { isNarrower } from './narrower.ts'

/** Records by digest. */
export const DECLARATION = 'declaration'
/** One record: which declaration is the latest. */
export const DECLARATION_HEAD = 'declaration-head'
const HEAD = 'head'

/** A declaration that routers of this journal run, or have run. */
export interface Declared {
  /** Counts activations: the later one has the higher epoch. */
  readonly epoch: number
  readonly activatedAt: number
  readonly plan: RouterPlan
}

export interface Head {
  readonly digest: string
  readonly epoch: number
  /** Routers whose declaration has an earlier epoch must not deliver: a later one forbids what theirs allows. */
  readonly minimum: number
}

export interface Activation {
  /** Of the records, with it in force. */
  readonly generation: number
  /** Some declaration in force until now allowed more. */
  readonly narrower: boolean
}

export interface Declarations {
  /** By its digest; `null` when nobody knows it. */
  accepted(digest: string): RouterPlan | null
  /** Whether a router with this declaration may deliver; ingest goes on in any case. */
  mayDeliver(digest: string): boolean
  /** Channels of declarations before this one that it does not have: what waits for them comes to its end. */
  retired(plan: RouterPlan): readonly string[]
  /** Puts a declaration in force, with an epoch of its own unless it is the latest already. */
  activate(plan: RouterPlan): Promise<Activation>
  /**
   * The same when a router starts. One that was in force before keeps its epoch as long as routers run whose
   * declaration a later one made necessary: it may be an old router that comes up again in the middle of a rollout.
   */
  join(plan: RouterPlan): Promise<Activation>
}

export interface DeclarationsOptions {
  readonly records: Records
  /** Before it starts. */
  readonly register: Pick<Register, 'view' | 'reach' | 'generation'>
  readonly clock: Clock
  readonly logger: Logger
  /** The other routers on the journal. */
  readonly others: () => readonly Replica[]
}

/** How long routers have to be gone, without having stopped in order, until an older declaration may return. */
const RETURN_MS = 600_000
const TRIES = 20

export function createDeclarations(options: DeclarationsOptions): Declarations {
  const { records, register, clock, logger, others } = options
  const known = register.view<Declared>(DECLARATION, parseDeclared)
  const heads = register.view<Head>(DECLARATION_HEAD, parseHead)

  const epochOf = (digest: string): number => known.get(digest)?.epoch ?? 0
  const mayDeliver = (digest: string): boolean => epochOf(digest) >= (heads.get(HEAD)?.minimum ?? 0)

  /** Whether somebody runs, or may come back with, a declaration that makes this one's epoch too early. */
  const isReplaced = (): boolean =>
    others().some((each) => mayDeliver(each.digest) && !hasStopped(each) && each.leftMs > -RETURN_MS)

  /** In force for some router, perhaps. */
  const current = (minimum: number): readonly RouterPlan[] =>
    [...known.entries()].flatMap(([, each]) => (each.epoch >= minimum ? [each.plan] : []))

  async function write(plan: RouterPlan): Promise<Activation> {
    const stored = await records.get(DECLARATION_HEAD, HEAD)
    await register.reach(stored?.generation ?? 0)
    const head = heads.get(HEAD)
    if (head?.digest === plan.digest) return { generation: register.generation, narrower: false }
    const epoch = (head?.epoch ?? 0) + 1
    const narrower = current(head?.minimum ?? 0).some((each) => isNarrower(plan, each))
    const minimum = narrower ? epoch : (head?.minimum ?? epoch)
    const declared: Declared = { epoch, activatedAt: clock.now(), plan }
    const generation = await records.write([
      put(DECLARATION, plan.digest, declared),
      { ...put(DECLARATION_HEAD, HEAD, { digest: plan.digest, epoch, minimum }), expected: stored?.generation ?? 0 },
    ])
    await register.reach(generation)
    logger.info('declaration', { digest: plan.digest, epoch, narrower })
    return { generation, narrower }
  }

  async function activate(plan: RouterPlan): Promise<Activation> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await write(plan)
      } catch (error) {
        if (!(error instanceof RecordConflict) || attempt === TRIES) throw error
      }
    }
  }

  return {
    accepted: (digest) => known.get(digest)?.plan ?? null,
    mayDeliver,
    retired(plan) {
      const epoch = epochOf(plan.digest)
      const own = new Set(plan.channels.map(({ name }) => name))
      const earlier = [...known.entries()].flatMap(([, each]) => (each.epoch < epoch ? each.plan.channels : []))
      return [...new Set(earlier.map(({ name }) => name))].filter((name) => !own.has(name))
    },
    activate,
    async join(plan) {
      const asBefore = known.get(plan.digest) !== undefined && (mayDeliver(plan.digest) || isReplaced())
      return asBefore ? { generation: register.generation, narrower: false } : activate(plan)
    },
  }
}

/** Stopped in order: it acknowledged more than there can be. */
const hasStopped = ({ acked }: Replica): boolean => acked === Number.MAX_SAFE_INTEGER

const encoder = new TextEncoder()
const put = (kind: string, id: string, value: unknown): Change => ({
  kind,
  id,
  value: encoder.encode(JSON.stringify(value)),
  expiresAt: null,
})

// The store is sealed: whatever has the shape was written by a router.
function parseDeclared(value: unknown): Declared | null {
  const given = value as Partial<Declared> | null
  return typeof given?.epoch === 'number' && given.plan?.version === 1 ? (given as Declared) : null
}

function parseHead(value: unknown): Head | null {
  const given = value as Partial<Head> | null
  return typeof given?.epoch === 'number' && typeof given.minimum === 'number' ? (given as Head) : null
}
