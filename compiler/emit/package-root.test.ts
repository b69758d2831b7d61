import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot, packageVersion } from './package-root.ts'

test('finds the package that the compiler belongs to', () => {
  const manifest = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'))
  expect(manifest.name).toBe('bylaw')
  expect(packageVersion()).toBe(manifest.version)
  expect(existsSync(join(packageRoot(), 'runtime/contract/plan.ts'))).toBe(true)
})
