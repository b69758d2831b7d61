import { type ErasureState, STATES } from '../runtime/subjects/erasure-record.ts'
import { clockLeap } from './faults/clock-leap.ts'
import { faultyDestination } from './faults/destination.ts'
import { erasures } from './faults/erasure.ts'
import { failover } from './faults/failover.ts'
import { canMount, fullDisk } from './faults/full-disk.ts'
import { killRounds } from './faults/kill.ts'
import { twoRouters } from './faults/two-routers.ts'
import { type Project, withData } from './project.ts'
import type { Random } from './random.ts'
import { buildDispatchKit } from './replicas/dispatchkit.ts'
import { replicas } from './replicas/replicas.ts'
import type { Found, Ground, Scenario } from './scenario.ts'
import { postgresStore } from './store/postgres-store.ts'
import { sqliteStore } from './store/sqlite-store.ts'
import type { Store } from './store/store.ts'
import { withServer } from './store/with-server.ts'
import { kept, type Tally, tallyText } from './tally.ts'
import { canTrace, type Proof, proofText, prove } from './trace/proof.ts'

const PART_MS = 3000
const TENANTS = 20
/** With several routers each takes as long as the lease of the one that was killed. */
const KILLED_TOGETHER: readonly ErasureState[] = ['requested', 'surveyed', 'destroyed', 'verified']

const found = (tally: Tally, more: Readonly<Record<string, unknown>> = {}, well = true): Found => ({
  lines: [`${tallyText(tally)}  ${textOf(more)}`.trim()],
  well: well && kept(tally) && tally.accepted > 0,
})

const textOf = (counts: Readonly<Record<string, unknown>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${typeof count === 'object' ? JSON.stringify(count) : count}`)
    .join('  ')

async function kills(ground: Ground, store: Store, project = ground.project): Promise<Found> {
  const { rounds, random, say } = ground
  return found(
    await killRounds(project, store, { rounds, random, perRound: 5000, ahead: false, withinMs: 2000, tell: say }),
  )
}

async function erases(project: Project, store: Store, random: Random, routers: number): Promise<Found> {
  const killIn = routers === 1 ? STATES : KILLED_TOGETHER
  const { tally, ...rest } = await erasures(project, store, { random, routers, killIn })
  return found(tally, rest, rest.receipts === killIn.length && rest.afterReceipt === 0)
}

/** Faults against built routers, on loopback alone. Each has a journal of its own. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'kill-sqlite',
    title: 'kill -9 under load, SQLite',
    run: (ground) => kills(ground, sqliteStore(ground.project.data)),
  },
  {
    name: 'kill-postgres',
    title: 'kill -9 under load, PostgreSQL',
    run: (ground) => withServer((url) => kills(ground, postgresStore(url), ground.shared)),
  },
  {
    name: 'failover',
    title: 'the PostgreSQL primary killed under the load of two routers, its synchronous standby promoted',
    async run({ shared, random }) {
      const { tally, ...rest } = await failover(shared, random)
      return found(tally, rest, rest.afterwards > 0)
    },
  },
  {
    name: 'replicas',
    title: 'DispatchKit on PostgreSQL with two routers: one killed, one declaration swapped, under load',
    run: () =>
      withServer(async (url) => {
        const kit = await buildDispatchKit(TENANTS)
        try {
          const result = await replicas(kit, postgresStore(url), { partMs: PART_MS, ahead: false })
          const { lost, waiting, tooMuch, broken, parts } = result
          const well = lost + waiting + tooMuch + broken === 0 && parts.every((count) => count > 0)
          return { lines: [textOf({ ...result })], well }
        } finally {
          kit.remove()
        }
      }),
  },
  {
    name: 'erasure-sqlite',
    title: 'people erased under load, the router killed in each state of the erasure, SQLite',
    run: ({ hasty, random }) => erases(hasty, sqliteStore(withData(hasty, 'data-erasure').data), random, 1),
  },
  {
    name: 'erasure-postgres',
    title: 'people erased under the load of two routers, one killed on the way of each erasure, PostgreSQL',
    run: ({ shared, random }) => withServer((url) => erases(shared, postgresStore(url), random, 2)),
  },
  {
    name: 'destination',
    title: 'a destination that hangs, drips, resets, answers 400, 429, 500, 503 and nonsense',
    async run({ hasty, random }) {
      const { tally, ended } = await faultyDestination(withData(hasty, 'data-faulty'), random)
      return found(tally, { reasons: ended })
    },
  },
  {
    name: 'full-disk',
    title: 'a disk that is full',
    cannot: ({ hasty }) => (canMount(hasty) ? null : 'no small disk can be mounted here (unshare, tmpfs)'),
    async run({ hasty }) {
      const { tally, ...rest } = await fullDisk(withData(hasty, 'data-full'))
      return found(tally, rest, rest.refused > 0 && rest.afterwards > 0)
    },
  },
  {
    name: 'clock',
    title: 'a clock that leaps forty days ahead and back while deliveries wait',
    async run({ hasty }) {
      const { tally, ...rest } = await clockLeap(hasty, sqliteStore(withData(hasty, 'data-leap').data))
      return found(tally, rest, rest.deleted === 0 && rest.said)
    },
  },
  {
    name: 'two-routers',
    title: 'a second router on one SQLite folder',
    async run({ project }) {
      const result = await twoRouters(project, sqliteStore(withData(project, 'data-two').data))
      return { lines: [textOf({ ...result })], well: result.refused && result.alive && result.said !== '' }
    },
  },
  {
    name: 'fsync',
    title: 'no 202 before its data is on disk',
    cannot: () => (canTrace() ? null : 'there is no strace that may trace (Debian: apt-get install strace)'),
    async run({ hasty, events, random }) {
      const proofs: Proof[] = []
      for await (const proof of prove(hasty, events, random)) proofs.push(proof)
      return { lines: proofs.map(proofText), well: proofs.every(({ right }) => right) }
    },
  },
]
