import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packExtension } from '../scripts/vscode.ts'

/** Whether what the extension speaks the protocol with is installed. */
function hasClient(): boolean {
  try {
    return createRequire(import.meta.url).resolve('vscode-languageclient/node') !== ''
  } catch {
    return false
  }
}

/** The names in a zip's central directory (APPNOTE.TXT, 4.3.12). */
function zipNames(zip: Buffer): string[] {
  const names: string[] = []
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 46))
    names.push(zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)))
  return names
}

test.skipIf(!hasClient())(
  'the extension for VS Code packs, with its bundle and nothing of the work tree',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bylaw-vsix-'))
    try {
      const target = join(folder, 'bylaw.vsix')
      await packExtension(target)
      const names = zipNames(readFileSync(target)).filter((name) => name.startsWith('extension/'))
      expect(names.sort()).toEqual([
        'extension/LICENSE.txt',
        'extension/dist/extension.cjs',
        'extension/package.json',
        'extension/readme.md',
      ])
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  120_000,
)
