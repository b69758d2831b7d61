import { expect, test } from 'vitest'
import type { Journal } from '../journal/port.ts'
import { createTestClock } from '../journal/testing/clock.ts'
import { PostgresBench } from '../journal/testing/postgres-bench.ts'
import { createAudit } from './audit.ts'

const bench = new PostgresBench()
const clock = createTestClock()

const auditOf = ({ records, identity }: Journal) =>
  createAudit({ records, key: identity.derive('audit'), clock, expiresAt: (at) => at + 86_400_000 })

test('routers on one database append at once: one chain, nothing lost', async () => {
  const audits = [auditOf(await bench.open()), auditOf(await bench.open()), auditOf(await bench.open())]
  await Promise.all(
    audits.flatMap((audit, router) =>
      Array.from({ length: 20 }, async (_, count) => {
        // Many small commits, not one large one.
        for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve))
        await audit.note({ action: 'key.create', status: 201, actor: null, facts: { router, count } })
      }),
    ),
  )
  for (const audit of audits) {
    expect(await audit.verify()).toMatchObject({ ok: true, sealed: true, entries: 60, head: { seq: 60 } })
  }
})
