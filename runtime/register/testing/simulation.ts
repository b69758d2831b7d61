import type { Clock } from '../../core/clock.ts'
import { listLogger } from '../../ingress/testing/logger.ts'
import type { Pulse } from '../../journal/port.ts'
import { createMembership, type Later, type LocalMembership } from '../membership.ts'
import { createRegister } from '../register.ts'
import type { ModelJournal } from './model.ts'

/** Uniform in [0, 1). */
export type Random = () => number

/** Small and good enough for schedules (Mulberry32, Tommy Ettinger, public domain). */
export function randomOf(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Due {
  readonly at: number
  readonly order: number
  readonly run: () => void
}

/** Time that passes from one thing to the next: what is due runs, and then whatever follows from it at once. */
export interface World {
  now(): number
  at(delay: number, run: () => void): () => void
  /** Runs all that falls due until then. */
  until(time: number): Promise<void>
}

export function createWorld(): World {
  let now = 0
  let order = 0
  const due = new Set<Due>()
  return {
    now: () => now,
    at(delay, run) {
      const one = { at: now + delay, order: order++, run }
      due.add(one)
      return () => due.delete(one)
    },
    async until(time) {
      for (;;) {
        let first: Due | null = null
        for (const each of due) {
          if (first === null || each.at < first.at || (each.at === first.at && each.order < first.order)) first = each
        }
        if (first === null || first.at > time) break
        due.delete(first)
        now = Math.max(now, first.at)
        first.run()
        await new Promise((resolve) => setImmediate(resolve))
      }
      now = time
    },
  }
}

/** Something that a router has begun: alive until it ends, or its time is up, or its process is gone. */
export interface Activity {
  readonly generation: number
  readonly replica: string
  over(): boolean
}

/** A router in the world: it can be paused (nothing in it runs), cut off from the journal, or killed. */
export interface Router {
  readonly name: string
  readonly heart: LocalMembership
  readonly generation: () => number
  start(): Promise<void>
  pause(forMs: number): void
  cut(forMs: number): void
  kill(): void
  readonly killed: () => boolean
  /** Begins something that would last so long; `null` when it must not. */
  act(forMs: number, longestMs: number): Activity | null
}

export function createRouter(name: string, world: World, journal: ModelJournal, random: Random): Router {
  let dead = false
  let pausedUntil = 0
  let cutUntil = 0
  const { logger } = listLogger()
  // Its monotonic clock runs a little fast or slow, and its wall clock is somewhere else.
  const speed = 0.98 + random() * 0.04
  const offset = random() * 1e9
  const clock: Clock = { now: () => offset + world.now(), monotonic: () => world.now() * speed }

  /** Runs in this process: later when it is paused, never when it is gone. */
  const inside = (run: () => void): void => {
    if (dead) return
    if (world.now() < pausedUntil) world.at(pausedUntil - world.now() + random(), () => inside(run))
    else run()
  }
  const later: Later = (run, milliseconds) => world.at(milliseconds / speed, () => inside(run))
  const delay = (): number => (random() < 0.1 ? random() * 3000 : random() * 40)

  /** There, done at the journal, and back; either way may be lost while this router is cut off. */
  const call = <T>(act: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const fail = (): void => void world.at(500, () => inside(() => reject(new Error('cut off'))))
      world.at(delay(), () => {
        if (world.now() < cutUntil) return fail()
        void act().then((answer) => {
          world.at(delay(), () => (world.now() < cutUntil ? fail() : inside(() => resolve(answer))))
        })
      })
    })

  const { records } = journal
  const register = createRegister({
    records: {
      ...records,
      list: (...given) => call(() => records.list(...given)),
      changes: (...given) => call(() => records.changes(...given)),
    },
    logger,
    clock,
    newest: () => heart.pulse(),
  })
  const heart: LocalMembership = createMembership({
    journal: { pollMs: 250, heartbeat: (heartbeat) => call<Pulse>(() => journal.heartbeat(heartbeat)) },
    clock,
    logger,
    register,
    digest: () => 'sha256:0',
    replica: name,
    later,
  })

  return {
    name,
    heart,
    generation: () => register.generation,
    async start() {
      await register.start()
      await heart.start()
    },
    pause(forMs) {
      pausedUntil = Math.max(pausedUntil, world.now() + forMs)
    },
    cut(forMs) {
      cutUntil = Math.max(cutUntil, world.now() + forMs)
    },
    kill() {
      dead = true
    },
    killed: () => dead,
    act(forMs, longestMs) {
      if (dead || world.now() < pausedUntil) return null
      const end = heart.begin()
      if (end === null) return null
      const limit = world.now() + longestMs
      let ended = false
      world.at(Math.min(forMs, longestMs), () =>
        inside(() => {
          ended = true
          end()
        }),
      )
      return {
        generation: register.generation,
        replica: name,
        over: () => ended || dead || world.now() >= limit,
      }
    },
  }
}
