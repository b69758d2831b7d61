import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { KeyUnusable } from './errors.ts'
import { parseKey, readKeyFile } from './key-file.ts'

const key = randomBytes(32)

test.each([
  ['raw', key],
  ['hexadecimal', Buffer.from(key.toString('hex'))],
  ['hexadecimal with a newline', Buffer.from(`${key.toString('hex').toUpperCase()}\n`)],
  ['base64', Buffer.from(`${key.toString('base64')}\n`)],
  ['base64url', Buffer.from(key.toString('base64url'))],
])('%s', (_, content) => {
  expect(parseKey(content)).toEqual(key)
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['16 bytes in hexadecimal, which are 32 bytes of text', Buffer.from(randomBytes(16).toString('hex'))],
  ['a password', Buffer.from('correct horse battery staple 123')],
  ['31 bytes', randomBytes(31)],
  ['33 bytes', Buffer.concat([randomBytes(32), Buffer.of(1)])],
  ['zeros', Buffer.alloc(32)],
  ['zeros in hexadecimal', Buffer.from('00'.repeat(32))],
])('%s is no key', (_, content) => {
  expect(parseKey(content)).toBeNull()
})

test('a missing or unusable file says what to do, and nothing of its content', () => {
  const directory = mkdtempSync(join(tmpdir(), 'bylaw-key-'))
  const path = join(directory, 'journal-key')
  expect(() => readKeyFile(path)).toThrow(/openssl rand -hex 32/)
  writeFileSync(path, 'hunter2')
  expect(() => readKeyFile(path)).toThrow(KeyUnusable)
  expect(() => readKeyFile(path)).not.toThrow(/hunter2/)
  writeFileSync(path, key)
  expect(readKeyFile(path).symmetricKeySize).toBe(32)
  rmSync(directory, { recursive: true })
})
