import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { notices } from './bundle-notices.ts'

const library = (folder: string, name: string): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', license: 'MIT' }))
  writeFileSync(join(folder, 'LICENSE'), `The licence of ${name}`)
}

test('names the same libraries below the package and, as an installation has them, beside it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bylaw-notices-'))
  try {
    const installed = join(folder, 'node_modules/bylaw')
    library(installed, 'bylaw')
    for (const name of ['one', '@some/two']) {
      library(join(folder, 'node_modules', name), name)
      library(join(folder, 'tree/node_modules', name), name)
    }
    library(join(installed, 'node_modules/three'), 'three')
    library(join(folder, 'tree/node_modules/three'), 'three')
    const beside = notices(installed, [
      'runtime/main.js',
      '../one/a.js',
      '../@some/two/b.js',
      'node_modules/three/c.js',
    ])
    const below = ['node_modules/one/a.js', 'node_modules/@some/two/b.js', 'node_modules/three/c.js']
    expect(beside).toBe(notices(join(folder, 'tree'), ['runtime/main.ts', ...below]))
    for (const name of ['one', '@some/two', 'three']) expect(beside).toContain(`The licence of ${name}`)
    expect(beside).not.toContain('The licence of bylaw')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
