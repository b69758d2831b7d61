import { expect, test } from 'vitest'
import { JournalUnavailable } from '../errors.ts'
import { createLog } from './log.ts'
import type { LogState, LogWork } from './log-thread.ts'

/** A log of which it is noted what is done with it, and whether the writer was held. */
function createNoted(answer: (work: LogWork) => LogState | Promise<LogState> = () => ({ busy: false, pages: 0 })) {
  const noted: string[] = []
  let held = false
  const state = { open: true }
  const log = createLog({
    thread: {
      async run(work) {
        noted.push(held ? `${work} held` : work)
        return answer(work)
      },
    },
    writer: {
      async hold(work) {
        held = true
        try {
          return await work()
        } finally {
          held = false
        }
      },
    },
    isOpen: () => state.open,
    due: true,
  })
  return { log, noted, state }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('a log that has grown is put into the database, most of it while others write', async () => {
  const { log, noted } = createNoted()
  log.committed(1)
  await turn()
  expect(noted).toEqual([])
  for (let count = 0; count < 20; count++) log.committed(200)
  await turn()
  expect(noted).toEqual(['passive', 'restart held'])
})

test('what fails is tried again when as much has come again', async () => {
  const { log, noted } = createNoted((work) => {
    if (work === 'passive') throw new Error('the disk is full')
    return { busy: false, pages: 0 }
  })
  log.committed(5000)
  await turn()
  log.committed(1)
  await turn()
  log.committed(5000)
  await turn()
  expect(noted).toEqual(['passive', 'passive'])
})

test('a cut that somebody stands in the way of is due until it has been made', async () => {
  let busy = true
  const { log, noted } = createNoted(() => ({ busy, pages: busy ? 3 : 0 }))
  expect([await log.cut(), log.isDue()]).toEqual([false, true])
  busy = false
  expect([await log.cut(), log.isDue()]).toEqual([true, false])
  expect(noted).toEqual(['passive', 'truncate held', 'passive', 'truncate held'])
})

test('what is deleted as soon as the writer goes on is due, although a cut was made', async () => {
  const log = createLog({
    thread: { run: async () => ({ busy: false, pages: 0 }) },
    writer: {
      async hold(work) {
        const done = await work()
        log.deleted()
        return done
      },
    },
    isOpen: () => true,
    due: true,
  })
  expect([await log.cut(), log.isDue()]).toEqual([false, true])
})

test('of a journal that was closed nothing is cut, and whoever waits for it is told', async () => {
  const { log, state } = createNoted(() => {
    state.open = false
    throw new Error('The thread of the log has ended.')
  })
  expect(await log.cut()).toBe(false)
  await expect(log.cutAtLast()).rejects.toThrow(JournalUnavailable)
})
