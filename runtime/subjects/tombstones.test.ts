import { createSecretKey } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SettingsError } from '../config/settings.ts'
import { createIdentity } from '../keys/identity.ts'
import { createTombstones, type Tombstone } from './tombstones.ts'

const identity = createIdentity(createSecretKey(Buffer.alloc(32, 7)))
const tombstone: Tombstone = {
  erasure: '00000000-0000-4000-8000-000000000001',
  tenant: 'acme',
  subjects: ['ab'.repeat(16)],
  request: null,
  requestedAt: 1,
  until: 2,
}
let home: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'bylaw-tombstones-'))
})
afterEach(() => rmSync(home, { recursive: true }))

test('what is written is read again, also over an older one', async () => {
  const tombstones = createTombstones(join(home, 'deep', 'er'), identity)
  await tombstones.write(tombstone)
  await tombstones.write({ ...tombstone, until: 3 })
  expect(await createTombstones(join(home, 'deep', 'er'), identity).list()).toEqual([{ ...tombstone, until: 3 }])
  await tombstones.remove([tombstone.erasure])
  await tombstones.remove([tombstone.erasure])
  expect(await tombstones.list()).toEqual([])
})

test('files show nothing of the person, and nothing half written is read', async () => {
  const tombstones = createTombstones(home, identity)
  await tombstones.write(tombstone)
  const [file = ''] = readdirSync(home)
  const bytes = readFileSync(join(home, file))
  expect([bytes.includes('abab'), bytes.includes(Buffer.alloc(16, 0xab)), bytes.includes('acme')]).toEqual([
    false,
    false,
    false,
  ])
  writeFileSync(join(home, 'x.tombstone.new'), 'half')
  expect(await tombstones.list()).toHaveLength(1)
})

test('one that is damaged, renamed or of another journal is an error that names the file', async () => {
  const tombstones = createTombstones(home, identity)
  await tombstones.write(tombstone)
  const file = join(home, `${tombstone.erasure}.tombstone`)
  const bytes = readFileSync(file)
  await expect(createTombstones(home, createIdentity(createSecretKey(Buffer.alloc(32, 8)))).list()).rejects.toThrow(
    SettingsError,
  )
  for (const [at, byte] of bytes.entries()) {
    bytes[at] = byte ^ 1
    writeFileSync(file, bytes)
    await expect(tombstones.list()).rejects.toThrow(file)
    bytes[at] = byte
  }
  writeFileSync(file, bytes)
  expect(await tombstones.list()).toHaveLength(1)
  writeFileSync(join(home, 'other.tombstone'), bytes)
  await expect(tombstones.list()).rejects.toThrow('other.tombstone')
  expect(existsSync(file)).toBe(true)
})
