import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { KeyUnusable } from './errors.ts'
import { environmentKeySource, fileKeySource, type KeySource, keySourceOf } from './key-source.ts'
import { loadKeyring } from './load-keyring.ts'

const key = (): string => `${randomBytes(32).toString('hex')}\n`
const epochs = async (source: KeySource): Promise<readonly number[]> => (await loadKeyring(source)).epochs

describe('files', () => {
  let directory: string
  const write = (name: string, content = key()): void => writeFileSync(join(directory, name), content)
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'bylaw-keys-'))
  })
  afterEach(() => rmSync(directory, { recursive: true }))

  test('one for each epoch; one that was destroyed leaves a gap', async () => {
    write('journal-key')
    expect(await epochs(fileKeySource(directory))).toEqual([1])
    write('journal-key-2')
    write('journal-key-10')
    expect(await epochs(fileKeySource(directory))).toEqual([1, 2, 10])
    rmSync(join(directory, 'journal-key'))
    expect(await epochs(fileKeySource(directory))).toEqual([2, 10])
  })

  test('other names are none', async () => {
    write('journal-key')
    for (const name of ['journal-key-1', 'journal-key-02', 'journal-key-x', 'journal-key-65536', 'journal-keys']) {
      write(name, 'no key')
    }
    expect(await epochs(fileKeySource(directory))).toEqual([1])
  })

  test('what is missing, unusable or there twice says what to do, and nothing of its content', async () => {
    const load = (): Promise<unknown> => fileKeySource(directory).load()
    await expect(load()).rejects.toThrow(/journal-key` is missing; create it with `openssl rand -hex 32`/)
    await expect(fileKeySource(join(directory, 'nowhere')).load()).rejects.toThrow(KeyUnusable)
    write('journal-key', 'hunter2')
    await expect(load()).rejects.toThrow(/must hold 32 random bytes/)
    await expect(load()).rejects.not.toThrow(/hunter2/)
    const same = key()
    write('journal-key', same)
    write('journal-key-3', same.toUpperCase())
    await expect(load()).rejects.toThrow(/keys 1 and 3 are the same/)
  })

  test('files go before variables, and what is missing is a file', async () => {
    const env = { JOURNAL_KEY_5: key() }
    expect(await epochs(keySourceOf(directory, env))).toEqual([5])
    write('journal-key-2', key())
    expect(await epochs(keySourceOf(directory, env))).toEqual([2])
    await expect(keySourceOf(join(directory, 'nowhere'), {}).load()).rejects.toThrow(/journal-key` is missing/)
  })
})

describe('the environment', () => {
  test('one variable for each epoch', async () => {
    const env = { JOURNAL_KEY: key(), JOURNAL_KEY_2: key(), JOURNAL_KEYS: 'x', PATH: '/bin' }
    expect(await epochs(environmentKeySource(env))).toEqual([1, 2])
  })

  test('what is missing or unusable says what to do', async () => {
    await expect(environmentKeySource({}).load()).rejects.toThrow(/`JOURNAL_KEY` is missing/)
    await expect(environmentKeySource({ JOURNAL_KEY: 'hunter2' }).load()).rejects.toThrow(/`JOURNAL_KEY` must hold/)
    await expect(environmentKeySource({ JOURNAL_KEY: 'hunter2' }).load()).rejects.not.toThrow(/hunter2/)
  })
})
