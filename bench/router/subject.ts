import type { RouterPlan } from '../../runtime/contract/plan.ts'
import { startChild } from '../child.ts'
import { cpuMicros, cpuMicrosOfTree } from '../cpu.ts'
import { startDatabase } from '../database/start.ts'
import type { Subject } from '../rates/subject.ts'
import type { Revision } from './revision.ts'
import type { Place } from './start.ts'

export type Engine = RouterPlan['journal']['engine']

const DATABASE = 'bench'

/** A router of one revision, with a journal, a database where it has one, and a destination of its own. */
export async function startRouterSubject(
  { name, starting }: Omit<Revision, 'remove'>,
  engine: Engine,
): Promise<Subject> {
  const database = engine === 'postgres' ? await startDatabase() : null
  await database?.createDatabase(DATABASE)
  if (database?.llvm === false)
    console.log('No PostgreSQL with LLVM is installed (Debian: apt-get install postgresql).')
  const sink = startChild(new URL('../peers/sink.ts', import.meta.url))
  const port = await sink.ask<number>({ listen: true })
  const options = database === null ? { sink: port } : { sink: port, database: database.url(DATABASE) }
  const place: Place = starting.makePlace(await starting.bundleOf('on', 'deliver', engine), options)
  const server = await place.start()
  return {
    name,
    server,
    sink,
    sent: 0,
    cpu: () => cpuMicros(server.pid) + (database === null ? 0 : cpuMicrosOfTree(database.pid)),
    async remove() {
      await server.stop()
      place.remove()
      await sink.stop()
      await database?.remove()
    },
  }
}
