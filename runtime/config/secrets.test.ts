import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { stillClock } from '../ingress/testing/clock.ts'
import { listLogger } from '../ingress/testing/logger.ts'
import { createSecrets } from './secrets.ts'

let directory: string
const clock = stillClock()
const { logger, lines } = listLogger()
const write = (name: string, value: string) => writeFileSync(join(directory, name), value)
const open = () => createSecrets(directory, clock, logger)
const texts = (secrets: ReturnType<typeof open>, name: string, tenant = 'default') =>
  secrets.get(name, tenant)?.values.map(String) ?? null

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'bylaw-secrets-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

describe('a secret', () => {
  test('is a file without its trailing newline', () => {
    for (const text of ['s1', 's1\n', 's1\r\n']) {
      write('key', text)
      expect(texts(open(), 'key')).toEqual(['s1'])
    }
    write('key', ' s 1 \n\n')
    expect(texts(open(), 'key')).toEqual([' s 1 \n'])
  })

  test('of a tenant wins over the one for everybody', () => {
    write('key', 'all')
    mkdirSync(join(directory, 'acme'))
    write('acme/key', 'acme only')
    const secrets = open()
    expect([texts(secrets, 'key', 'acme'), texts(secrets, 'key', 'other')]).toEqual([['acme only'], ['all']])
  })

  test('is `null` when it is absent, empty, a directory or outside', () => {
    write('empty', '\n')
    mkdirSync(join(directory, 'folder'))
    for (const name of ['absent', 'empty', 'folder', '..', '../key', '.hidden', ''])
      expect(texts(open(), name)).toBeNull()
    expect(texts(open(), 'key', '../elsewhere')).toBeNull()
  })
})

describe('while a secret is rotated', () => {
  test('two values live, until the previous one is removed', () => {
    write('key', 'new')
    write('key.previous', 'old')
    const secrets = open()
    expect(texts(secrets, 'key')).toEqual(['new', 'old'])
    rmSync(join(directory, 'key.previous'))
    clock.advance(2000)
    expect(texts(secrets, 'key')).toEqual(['new'])
  })

  test('files are looked at again after two seconds, and a set stays the same object until they change', () => {
    write('key', 'one')
    const secrets = open()
    const first = secrets.get('key', 'default')
    write('key', 'second')
    clock.advance(1999)
    expect(secrets.get('key', 'default')).toBe(first)
    clock.advance(1)
    expect(texts(secrets, 'key')).toEqual(['second'])
    const second = secrets.get('key', 'default')
    clock.advance(2000)
    expect(secrets.get('key', 'default')).toBe(second)
  })

  test('a mounted directory may be swapped by a symbolic link, as Kubernetes does', () => {
    for (const [folder, text] of [
      ['v1', 'one'],
      ['v2', 'two'],
    ] as const) {
      mkdirSync(join(directory, folder))
      write(`${folder}/key`, text)
    }
    const link = join(directory, 'data')
    symlinkSync('v1', link)
    const secrets = createSecrets(link, clock, logger)
    expect(texts(secrets, 'key')).toEqual(['one'])
    symlinkSync('v2', `${link}.next`)
    renameSync(`${link}.next`, link)
    clock.advance(2000)
    expect(texts(secrets, 'key')).toEqual(['two'])
  })

  test('a file that is being written keeps the last value; a removed one is revoked', () => {
    write('key', 'one')
    const secrets = open()
    expect(texts(secrets, 'key')).toEqual(['one'])
    write('key', '')
    clock.advance(2000)
    expect(texts(secrets, 'key')).toEqual(['one'])
    rmSync(join(directory, 'key'))
    clock.advance(2000)
    expect(texts(secrets, 'key')).toBeNull()
  })
})

test('no value is ever logged', () => {
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.join('')).not.toMatch(/one|second|two|old|new/)
})
