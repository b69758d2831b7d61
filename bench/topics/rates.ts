import { startLoader } from '../load/loader.ts'
import { measureRates } from '../rates/measure.ts'
import type { Subject } from '../rates/subject.ts'
import { revisions } from '../router/revision.ts'
import { type Engine, startRouterSubject } from '../router/subject.ts'
import type { Size } from '../scale.ts'

/** What routers are held against: the first release, and what stood before rates were looked at. */
const pinnedRouters = ['b607878', 'e815211'] as const

/** What an event costs at 50 a second, at saturation and in a burst, and what a router costs that has nothing to do. */
export const benchRates =
  (engine: Engine) =>
  async (size: Size, against: readonly string[] = pinnedRouters): Promise<void> => {
    const all = await revisions(against)
    const subjects: Subject[] = []
    const loader = startLoader()
    try {
      for (const each of all) subjects.push(await startRouterSubject(each, engine))
      await measureRates(`${engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'}, one router.`, subjects, loader, size)
    } finally {
      for (const each of subjects) await each.remove()
      await loader.stop()
      for (const each of all) each.remove()
    }
  }
