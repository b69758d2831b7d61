import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Client, startClient } from '../../editor/testing/client.ts'

const bin = join(import.meta.dirname, '../bin.ts')
const shop = readFileSync(join(import.meta.dirname, '../../../policies/testing/shop.yaml'), 'utf8')
let folder = ''
let client: Client

const uri = (path: string): string => pathToFileURL(join(folder, path)).href

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'bylaw-lsp-')))
})
afterEach(async () => {
  expect(await client.close()).toBe(0)
  rmSync(folder, { recursive: true })
})

const start = async (roots: readonly string[] = [folder]): Promise<void> => {
  client = await startClient([process.execPath, bin, 'lsp'], roots)
}

const rulesOf = (list: readonly { code?: unknown }[]): readonly unknown[] => list.map(({ code }) => code)

describe('findings as typed', () => {
  test('of text that nobody has saved, and none once it is mended', async () => {
    write('shop.yaml', shop)
    await start()
    await client.open(uri('shop.yaml'), shop)
    expect(await client.diagnostics(uri('shop.yaml'))).toEqual([])

    await client.change(uri('shop.yaml'), shop.replace('for: P30D', 'for: 30 days'))
    const list = await client.diagnostics(uri('shop.yaml'), ({ length }) => length > 0)
    expect(rulesOf(list)).toContain('schema/invalid')

    await client.change(uri('shop.yaml'), shop)
    expect(await client.diagnostics(uri('shop.yaml'), ({ length }) => length === 0)).toEqual([])
  }, 60_000)
})
