import { startLoader } from '../load/loader.ts'
import { findOutpost, startOutpost } from '../peers/outpost.ts'
import { measureRates } from '../rates/measure.ts'
import type { Subject } from '../rates/subject.ts'
import { startRouterSubject } from '../router/subject.ts'
import type { Size } from '../scale.ts'

/** The router on both engines beside Hookdeck Outpost, where that is at hand. */
export async function benchPeers(size: Size): Promise<void> {
  const programs = findOutpost()
  if ('lacking' in programs) {
    console.log(`Outpost is not measured: PATH lacks ${programs.lacking.join(', ')}. redis-server and rabbitmq-server are
packages of Debian; outpost and outpost-server are built from github.com/hookdeck/outpost (go build ./cmd/...).`)
    return
  }
  const subjects: Subject[] = []
  const loader = startLoader()
  const starting = await import('../router/start.ts')
  try {
    subjects.push(await startOutpost(programs))
    subjects.push(await startRouterSubject({ name: 'Bylaw on SQLite', starting }, 'sqlite'))
    subjects.push(await startRouterSubject({ name: 'Bylaw on PostgreSQL', starting }, 'postgres'))
    await measureRates('Outpost with Redis, RabbitMQ and PostgreSQL, beside the router.', subjects, loader, size)
  } finally {
    for (const each of subjects) await each.remove()
    await loader.stop()
  }
}
