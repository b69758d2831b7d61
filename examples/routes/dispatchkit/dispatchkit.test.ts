import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Compilation, compile } from '../../../compiler/compile.ts'
import { clauseText } from '../../../compiler/language/clause.ts'
import { loadProject } from '../../../compiler/source/load.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
let compilation: Compilation
let readme: string

beforeAll(async () => {
  const project = await loadProject(folder)
  if (project.problem !== null) throw new Error(project.message)
  compilation = compile(project.files, { asOf: '2026-11-21', findings: project.findings })
  readme = await readFile(new URL('README.md', import.meta.url), 'utf8')
})

describe('the declaration', () => {
  it('has no error that nobody has accepted', () => {
    const errors = compilation.diagnostics.filter(({ severity, excepted }) => severity === 'error' && !excepted)
    expect(errors.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
  })

  it('makes no exception from the basis or the retention of what it routes', () => {
    const rules = [...(compilation.model?.exceptions.values() ?? [])].map(({ value }) => value.rule)
    expect(rules).not.toContain('basis/missing')
    expect(rules).not.toContain('retention/missing')
  })

  it('is found out where it rests on the contract for everybody, as the policy claims', async () => {
    const project = await loadProject(folder)
    if (project.problem !== null) throw new Error(project.message)
    const claimed = project.files.map((file) => ({
      ...file,
      text: file.text.replaceAll(/lawfulBasis: \{ by: \{ .*interest-in-events \} \}/g, 'lawfulBasis: service-contract'),
    }))
    const { diagnostics } = compile(claimed, { asOf: '2026-11-21', findings: project.findings })
    const found = diagnostics.filter(({ severity, excepted }) => severity === 'error' && !excepted)
    expect(found.map(({ rule, resource }) => `${rule} ${resource?.name}`).sort()).toEqual([
      'basis/contract-not-party route-events',
      'basis/contract-not-party show-delivery-status',
    ])
  })

  it('holds promises of each sort', () => {
    const promises = [...(compilation.model?.commitments.values() ?? [])].map(({ value }) => value)
    expect(promises.filter((promise) => promise.assert).length).toBeGreaterThanOrEqual(5)
    expect(promises.filter((promise) => promise.control).length).toBeGreaterThanOrEqual(5)
    expect(promises.filter((promise) => promise.process).length).toBeGreaterThanOrEqual(5)
    for (const promise of promises) expect(clauseText(promise.clause)).toMatch(/^DK-/)
  })
})

describe('its README', () => {
  it('lists every missing fact', () => {
    const rows = new Map(readme.split('\n').map((line) => [/^\| `([^`]+)` \|/.exec(line)?.[1], line]))
    for (const { place } of compilation.model?.missing ?? []) {
      const resource = place.name === '' ? place.section : `${place.section}.${place.name}`
      expect(rows.get(resource), resource).toContain(`\`${place.path.join('.')}\``)
    }
  })

  it('names every contradiction that is excepted', () => {
    for (const { name, value } of compilation.model?.exceptions.values() ?? []) {
      const isHosting = value.rule === 'fact/missing' || value.rule === 'recipient/contract-missing'
      if (!isHosting) expect(readme).toContain(`\`${name}\``)
    }
  })
})
