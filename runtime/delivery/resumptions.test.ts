import { expect, test } from 'vitest'
import { listLogger } from '../ingress/testing/logger.ts'
import { JournalUnavailable } from '../journal/errors.ts'
import type { Records } from '../journal/port.ts'
import { createTestClock } from '../journal/testing/clock.ts'
import { createRegister } from '../register/register.ts'
import { createModelJournal } from '../register/testing/model.ts'
import { createResumptions, type Resumption } from './resumptions.ts'

const clock = createTestClock()

function open(records: Records, newest: () => number, write: Records['write'] = records.write) {
  const { logger, lines } = listLogger()
  const register = createRegister({ records, logger, clock, newest: async () => newest() })
  const told: Resumption[] = []
  const resumptions = createResumptions({
    register,
    records: { write },
    clock,
    logger,
    resumed: (each) => void told.push(each),
  })
  return { register, resumptions, told, lines }
}

test('what somebody resumes on one router is resumed on all, each time, and not by one that starts later', async () => {
  const { records } = createModelJournal(() => clock.now())
  let generation = 0
  const write: Records['write'] = async (changes) => {
    generation = await records.write(changes)
    return generation
  }
  const [one, other] = [0, 1].map(() => open(records, () => generation, write))
  await one?.register.start()
  await other?.register.start()
  await one?.resumptions.tell('customers', 'acme')
  await one?.resumptions.tell('customers', 'acme')
  await one?.resumptions.tell('archive')
  await other?.register.reach(generation)
  const all = { channel: 'archive', tenant: null }
  expect(one?.told.at(-1)).toEqual(all)
  expect(other?.told).toContainEqual({ channel: 'customers', tenant: 'acme' })
  expect(other?.told.at(-1)).toEqual(all)
  const later = open(records, () => generation)
  await later.register.start()
  expect(later.told).toEqual([])
  for (const { register } of [one, other, later].filter((each) => each !== undefined)) await register.stop()
})

test('a router that cannot write resumes at least itself, and says so', async () => {
  const { records } = createModelJournal(() => clock.now())
  const { register, resumptions, told, lines } = open(
    records,
    () => 0,
    () => Promise.reject(new JournalUnavailable('disk-full')),
  )
  await register.start()
  await resumptions.tell('archive')
  expect(told).toEqual([{ channel: 'archive', tenant: null }])
  expect(lines.join('')).toContain('resume-not-told')
  await register.stop()
})
