import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { compile } from '../compiler/compile.ts'
import { loadProject } from '../compiler/source/load.ts'
import { findings } from './small.ts'

it('finds in the sketch of the language exactly what its holes invite', async () => {
  const loaded = await loadProject(fileURLToPath(new URL('sketch', import.meta.url)))
  if (loaded.problem !== null) throw new Error(loaded.message)
  const compilation = compile(loaded.files, { asOf: '2026-11-21' })
  expect(findings(compilation)).toEqual([
    'warning fact/missing: address',
    'warning representative/missing: eu-gdpr',
    'note basis/unused: newsletter-consent',
    'warning information/automation-unstated: accounts',
    'warning information/consequences-missing: accounts <- required <- required <- required',
    'warning information/automation-unstated: keep-secure',
    'warning information/no-notice: committers <- audience',
    'warning retention/store-uncovered: stores',
  ])
  expect(compilation.diagnostics.flatMap(({ rule, excepted }) => (excepted ? [[rule, excepted.name]] : []))).toEqual([
    ['transfer/country-unknown', 'slack-country'],
  ])
})
