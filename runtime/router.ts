import { setTimeout as setTimeoutPromise } from 'node:timers/promises'
import { type ActiveDeclaration, createActiveDeclaration } from './assembly/active-declaration.ts'
import { createCore } from './assembly/core.ts'
import { createListener } from './assembly/listener.ts'
import { type PrepareOptions, prepareRouter } from './assembly/prepare.ts'
import { stageDeclaration } from './assembly/stage.ts'
import { createStorable } from './assembly/storable.ts'
import { startTelemetry } from './assembly/telemetry.ts'
import { warnOf } from './assembly/warnings.ts'
import { SettingsError } from './config/settings.ts'
import { memoryLimits } from './contract/memory.ts'
import type { Generated } from './contract/plan.ts'
import { systemClock } from './core/clock.ts'
import { describeError } from './core/log.ts'
import { reloadRoute } from './declarations/reload-route.ts'
import type { Counters } from './ingress/counters.ts'
import type { Health, Timeouts } from './ingress/server-parts.ts'
import { openJournal } from './journal/open-journal.ts'

export interface RouterOptions extends PrepareOptions {
  readonly timeouts?: Timeouts
  /** Reads the declaration anew, for the administration; absent where it comes from nowhere. */
  readonly reload?: () => Promise<Generated>
}

/** Base addresses. */
export interface Addresses {
  readonly url: string
  readonly admin: string
}

export interface Router {
  /** Starts everything and resolves when it takes events. */
  listen(): Promise<Addresses>
  /**
   * Puts another declaration in the place of the one that runs. It is staged (checked and compiled), put in force, and
   * then switched to; what has begun under the one before ends under it, and no request notices. Resolves when nothing
   * is delivered anywhere any more by what the new one forbids.
   *
   * @throws SettingsError when it cannot run here: then the one before goes on
   */
  swap(generated: Generated): Promise<void>
  /** Takes nothing new, finishes what is under way, closes the journal. */
  close(): Promise<void>
  readonly counters: Counters
}

/** How long what is under way (requests, attempts, a sweep) may take to end before it is broken off, milliseconds. */
const GRACE_MS = 10_000
/** For the first sweep to come to its end before anything is taken; where there is more to do it goes on beside. */
const SWEEP_MS = 10_000
/** For those that are broken off to be settled. */
const SETTLE_MS = 1000

/**
 * Puts a router together from its generated module and its settings.
 *
 * @throws SettingsError, and what `openJournal` throws
 */
export async function createRouter(options: RouterOptions): Promise<Router> {
  const { generated, settings, logger, clock = systemClock } = options
  const { tenants, secrets, keyring } = await prepareRouter(options)
  warnOf(generated.plan, { settings, tenants, secrets, logger })
  const journal = await openJournal({ plan: generated.plan, settings, keyring, clock, logger })

  let active: ActiveDeclaration | null = null
  let swapping: Promise<unknown> = Promise.resolve()
  let phase: 'made' | 'runs' | 'closing' = 'made'
  let older = false

  const current = (): ActiveDeclaration => {
    if (active === null) throw new TypeError('Nothing runs yet.')
    return active
  }
  const core = createCore({
    journal,
    secrets,
    settings,
    keys: keyring.epochs,
    clock,
    logger,
    current: () => active ?? { generated, tenants },
    delivery: () => current().delivery,
    beaten: () => void follow().catch((error: unknown) => logger.error('declaration-unknown', describeError(error))),
    routes: options.reload === undefined ? [] : [reloadRoute(options.reload, swap)],
  })
  const { register, heart, declarations, subjects, retention, recovery, egress, admin, counters } = core
  const telemetry = await startTelemetry({
    settings: settings.openTelemetry,
    project: generated.plan.project,
    metrics: () => core.prometheus.metrics(),
    clock,
    logger,
  })

  const health = (): Health => {
    const halted = retention.sweeper.last()?.kind === 'halted'
    return {
      attached: heart.attached(),
      clockHolds: retention.sweeper.trusts(),
      warnings: [...(halted ? ['sweeper-halted'] : []), ...(older ? ['declaration-older'] : [])],
    }
  }
  const storable = createStorable({ journal, directory: settings.tombstonesDir, clock, logger })
  const activeOf = (given: Generated, theirs = tenants): Promise<ActiveDeclaration> =>
    createActiveDeclaration(core, given, theirs, {
      closing: () => phase === 'closing',
      health,
      storable,
      delivering: () => current().delivery,
      traces: telemetry.traces,
    })
  active = await activeOf(generated)
  const listener = createListener(
    active.app,
    memoryLimits(generated.plan.limits.bodyBytes).connections,
    options.timeouts,
  )

  /** After each heartbeat: whether a later declaration forbids to deliver by this one, or is gone again. */
  async function follow(): Promise<void> {
    const { plan } = current().generated
    if (phase === 'runs' && !declarations.mayDeliver(plan.digest)) await declarations.join(plan)
    const is = !declarations.mayDeliver(plan.digest)
    if (is && !older) logger.warn('declaration-older', { digest: plan.digest })
    if (!is && older) {
      logger.info('declaration-current', { digest: plan.digest })
      current().delivery.notify()
    }
    older = is
  }

  async function swap(next: Generated): Promise<void> {
    const turn = swapping.then(() => change(next))
    swapping = turn.catch(() => {})
    // Not part of the turn: a router that closes does not wait for others.
    const fence = await turn
    if (fence !== null) await heart.passed(fence)
  }

  /** Answers the generation that has to pass everywhere; `null` when none has to. */
  async function change(next: Generated): Promise<number | null> {
    if (phase === 'closing') throw new SettingsError(['The router is shutting down.'])
    const before = current()
    const staged = await stageDeclaration(
      next,
      before.generated,
      { ...options, built: generated, clock, secrets },
      activeOf,
    )
    warnOf(next.plan, { settings, tenants: staged.tenants, secrets, logger })
    const { generation, narrower } = phase === 'runs' ? await declarations.activate(next.plan) : NOTHING
    active = staged
    listener.use(staged.app)
    older = false
    if (phase === 'runs') staged.delivery.start()
    logger.info('declaration-swapped', { from: before.generated.plan.digest, to: next.plan.digest })
    // What has begun goes on: it is broken off by nothing but the end of the router.
    await before.delivery.stop(GRACE_MS)
    if (phase === 'runs') void retention.sweeper.sweep()
    return narrower ? generation : null
  }

  async function close(): Promise<void> {
    const ran = phase === 'runs'
    phase = 'closing'
    await swapping
    const { delivery } = current()
    await Promise.all([listener.close(GRACE_MS), admin.close(), delivery.stop(GRACE_MS)])
    await egress.close()
    await delivery.stop(SETTLE_MS)
    if (ran) await subjects.stop()
    await withinMs(GRACE_MS, retention.stop())
    await heart.stop()
    await register.stop()
    await telemetry.close()
    await journal.close()
  }

  let closed: Promise<void> | null = null
  return {
    counters,
    swap,
    async listen() {
      await register.start()
      await heart.start()
      const { plan } = current().generated
      await declarations.join(plan)
      // Before the first event is accepted or delivered: revoked keys are revoked, people whom a backup brought back are
      // erased, forgotten rights are restored, and expired events are deleted where that takes no longer than a moment.
      await recovery.replay()
      await subjects.replayTombstones()
      await recovery.replayLifecycle()
      await subjects.replayReminders()
      await core.keyAges.note()
      await withinMs(SWEEP_MS, retention.sweeper.start())
      const url = await listener.listen(settings.host, settings.port)
      const administration = await admin.listen()
      phase = 'runs'
      await follow()
      current().delivery.start()
      subjects.start()
      return { url, admin: administration }
    },
    close() {
      closed ??= close()
      return closed
    },
  }
}

/** Resolves when the work has ended, or the time is over. */
async function withinMs(ms: number, work: Promise<unknown>): Promise<void> {
  const over = new AbortController()
  await Promise.race([work, setTimeoutPromise(ms, undefined, { signal: over.signal, ref: false }).catch(() => {})])
  over.abort()
}

const NOTHING = { generation: 0, narrower: false } as const
