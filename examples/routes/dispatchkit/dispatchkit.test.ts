import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { compile } from '../../../compiler/compile.ts'
import { loadProject } from '../../../compiler/source/load.ts'

it('is found out where it rests on the contract for everybody, as the policy claims', async () => {
  const project = await loadProject(fileURLToPath(new URL('.', import.meta.url)))
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
