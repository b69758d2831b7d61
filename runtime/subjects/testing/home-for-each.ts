import { afterEach, beforeEach, expect } from 'vitest'
import type { AdminAnswer } from '../../http/admin-route.ts'
import { createTestClock, type TestClock } from '../../journal/testing/clock.ts'
import type { JournalHome } from '../../journal/testing/conformance/bench.ts'
import { call } from './call.ts'
import { discard, type Home, type HomeOptions, openHome } from './home.ts'

/** The home of a test, on a clock that stands still. */
export interface TestHome extends Home {
  readonly clock: TestClock
  /** Opens it again where it has been closed. */
  open(options?: Omit<HomeOptions, 'clock' | 'directory'>): Promise<void>
  post(path: string, body: object): Promise<AdminAnswer>
  /** Of an answer that has to be a success. */
  bodyOf(path: string, body: object): Promise<Readonly<Record<string, unknown>>>
}

/**
 * A home that each test of the file finds anew.
 *
 * @param createJournals where its journals are; absent for SQLite in the home's own folder
 */
export function homeForEach(createJournals?: (clock: TestClock) => Promise<JournalHome>): TestHome {
  const home = {} as TestHome
  let journals: JournalHome | undefined
  const opened = async () => (journals === undefined ? {} : { opened: await journals.open() })
  beforeEach(async () => {
    const clock = createTestClock()
    journals = await createJournals?.(clock)
    Object.assign(home, { clock }, await openHome({ clock, ...(await opened()) }))
  })
  afterEach(async () => {
    await home.close()
    discard(home.directory)
    await journals?.remove()
  })
  const post = (path: string, body: object): Promise<AdminAnswer> => call(home, 'POST', path, body)
  return Object.assign(home, {
    post,
    async open(options) {
      const { clock, directory } = home
      Object.assign(home, await openHome({ ...options, clock, directory, ...(await opened()) }))
    },
    async bodyOf(path, body) {
      const { status, body: answer } = await post(path, body)
      expect(status, JSON.stringify(answer)).toBeLessThan(300)
      return answer as Readonly<Record<string, unknown>>
    },
  } satisfies Partial<TestHome>)
}
