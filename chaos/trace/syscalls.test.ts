import { expect, test } from 'vitest'
import { readSteps } from './syscalls.ts'

const hex = (text: string): string =>
  Buffer.from(text)
    .toString('hex')
    .replaceAll(/../g, (pair) => `\\x${pair}`)
const at = (pid: number, rest: string): string => `${pid}  1795306613.000000 ${rest}`
const log = hex('/d/journal.db-wal')

test('reads writes, syncs and answers', () => {
  const steps = readSteps([
    at(1, `openat(AT_FDCWD<${hex('/d')}>, "${log}", O_RDWR|O_CREAT, 0644) = 22<${log}>`),
    at(1, `pwrite64(22<${log}>, "${hex('frame')}", 5, 32) = 5`),
    at(1, `fdatasync(22<${log}>) = 0`),
    at(1, `writev(27<${hex('socket:[1]')}>, [{iov_base="${hex('HTTP/1.1 202 Accepted')}", iov_len=21}], 1) = 21`),
    at(1, `write(2<${hex('/d/log')}>, "${hex('HTTP/1.1 202 ')}", 13) = 13`),
    at(1, `fsync(22<${log}>) = -1 EIO (Input/output error)`),
  ])
  expect(steps).toEqual([
    { kind: 'create', path: '/d/journal.db-wal' },
    { kind: 'write', path: '/d/journal.db-wal', data: Buffer.from('frame'), at: 32 },
    { kind: 'sync', path: '/d/journal.db-wal', begun: 2 },
    { kind: 'answer', text: 'HTTP/1.1 202 Accepted' },
  ])
})

test('where calls overlap, a sync covers what came before it began, and an answer counts from where it began', () => {
  const steps = readSteps([
    at(1, `fsync(22<${log}> <unfinished ...>`),
    at(2, `pwrite64(22<${log}>, "${hex('late')}", 4, 0) = 4`),
    at(3, `write(27<${hex('socket:[1]')}>, "${hex('HTTP/1.1 202 Accepted')}", 21 <unfinished ...>`),
    at(1, '<... fsync resumed>) = 0'),
    at(3, '<... write resumed>) = 21'),
  ])
  expect(steps.map(({ kind }) => kind)).toEqual(['write', 'answer', 'sync'])
  expect(steps.at(-1)).toMatchObject({ begun: 0 })
})

test('an answer under way when the process was killed may have arrived, a write may not', () => {
  const steps = readSteps([
    at(1, `pwrite64(22<${log}>, "${hex('late')}", 4, 0) = ?`),
    at(1, `write(27<${hex('socket:[1]')}>, "${hex('HTTP/1.1 202 Accepted')}", 21) = ?`),
  ])
  expect(steps.map(({ kind }) => kind)).toEqual(['answer'])
})
