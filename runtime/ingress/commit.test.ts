import { expect, test } from 'vitest'
import { JournalUnavailable } from '../journal/errors.ts'
import type { Accepted, Journal, NewEvent } from '../journal/port.ts'
import { commit } from './commit.ts'

/** A journal that answers for events by their ids. */
function journalOf(answers: Readonly<Record<string, Accepted | Error>>) {
  let told = 0
  const accept: Journal['accept'] = async ({ id }) => {
    const answer = answers[id]
    if (answer === undefined || answer instanceof Error) throw answer
    return answer
  }
  const run = (...ids: string[]) =>
    commit(
      { accept } as Journal,
      ids.map((id) => ({ id }) as NewEvent),
      () => {
        told += 1
      },
    )
  return { run, told: () => told }
}

const fresh = { id: 'a', duplicate: false }
const again = { id: 'b', duplicate: true }

test('answers for each event in order, and tells once that something waits', async () => {
  const { run, told } = journalOf({ a: fresh, b: again })
  expect(await run('b', 'a', 'b')).toEqual([again, fresh, again])
  expect(told()).toBe(1)
  expect(await run('b')).toEqual([again])
  expect(told()).toBe(1)
})

test('fails when one cannot be stored; what was stored is delivered all the same', async () => {
  const { run, told } = journalOf({ a: fresh, b: again, c: new JournalUnavailable('disk-full') })
  await expect(run('c')).rejects.toThrow(JournalUnavailable)
  await expect(run('b', 'c')).rejects.toThrow(JournalUnavailable)
  expect(told()).toBe(0)
  await expect(run('a', 'c')).rejects.toThrow(JournalUnavailable)
  expect(told()).toBe(1)
})
