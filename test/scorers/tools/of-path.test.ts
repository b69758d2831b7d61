import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Tool } from '../tool.ts'
import { dashboardLinter, kubeLinter, kubesec, polaris } from './of-path.ts'

let folder: string
const path = process.env.PATH

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bylaw-of-path-'))
  mkdirSync(join(folder, 'one/kubernetes'), { recursive: true })
  writeFileSync(join(folder, 'one/kubernetes/01-service.yaml'), 'kind: Service\n')
  process.env.PATH = join(folder, 'bin')
})
afterEach(() => {
  process.env.PATH = path
  rmSync(folder, { recursive: true, force: true })
})

/** Stands in for a scorer: prints an answer in the form of its documentation. */
function answers(name: string, answer: unknown, status = 0): void {
  mkdirSync(join(folder, 'bin'), { recursive: true })
  const file = join(folder, 'bin', name)
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer)
  writeFileSync(
    file,
    `#!${process.execPath}\nprocess.stdout.write(${JSON.stringify(text)})\nprocess.exitCode = ${status}\n`,
  )
  chmodSync(file, 0o755)
}

const score = (tool: Tool) => {
  const have = tool.have()
  return typeof have === 'string' ? have : have(folder)
}

test.each([kubeLinter, polaris, kubesec, dashboardLinter])(
  '$name is not run where it is not on PATH, and says so',
  (tool) => {
    expect(score(tool)).toMatch(/^there is no `[a-z-]+` on PATH$/)
  },
)

test('kube-linter: what it reports is a failure, its other checks are passed', () => {
  const file = join(folder, 'one/kubernetes/01-service.yaml')
  const report = {
    Check: 'dangling-service',
    Diagnostic: { Message: 'no pods' },
    Object: { Metadata: { FilePath: file } },
  }
  answers('kube-linter', { Checks: [{}, {}, {}], Reports: [report] }, 1)
  expect(score(kubeLinter)).toEqual({
    passed: 2,
    failures: [{ check: 'dangling-service no pods', where: 'one/kubernetes/01-service.yaml' }],
  })
  answers('kube-linter', { Checks: [{}], Reports: null })
  expect(score(kubeLinter)).toEqual({ passed: 1, failures: [] })
})

test('dashboard-linter: a rule with something below it is a failure, the others are passed', () => {
  mkdirSync(join(folder, 'one/kubernetes/optional'))
  writeFileSync(join(folder, 'one/kubernetes/optional/dashboard.json'), '{}')
  const lines = [
    'Checks that the dashboard has a templated job.',
    "[\u001b[31m❌\u001b[0m] Dashboard 'Router' job template allValue should be '.+', is currently '.*'",
    'Checks that the dashboard is not editable.',
    '',
  ]
  answers('dashboard-linter', lines.join('\n'), 1)
  expect(score(dashboardLinter)).toEqual({
    passed: 1,
    failures: [{ check: lines[1], where: 'one/kubernetes/optional/dashboard.json' }],
  })
  answers('dashboard-linter', '', 1)
  expect(() => score(dashboardLinter)).toThrow('dashboard-linter: ')
})

test('Polaris: checks of objects, pods and containers', () => {
  const [good, bad] = [true, false].map((Success) => ({ Success, Message: 'said' }))
  answers('polaris', {
    Results: [
      {
        Name: 'shop',
        Kind: 'StatefulSet',
        Results: { metadata: good },
        PodResult: { Results: { hostNetwork: bad }, ContainerResults: [{ Results: { tag: good, limits: good } }] },
      },
      { Name: 'shop', Kind: 'Service', Results: null, PodResult: null },
    ],
  })
  expect(score(polaris)).toEqual({ passed: 3, failures: [{ check: 'hostNetwork said', where: 'StatefulSet/shop' }] })
})

test('kubesec: what is critical, and what is no object; kinds that it does not know are left out', () => {
  answers('kubesec', [
    {
      object: 'Pod/a',
      valid: true,
      message: 'Passed',
      scoring: { critical: [{ id: 'Privileged' }], passed: [{}, {}] },
    },
    { object: 'Service/b', valid: true, message: 'This resource kind is not supported by kubesec' },
    { object: 'Unknown', valid: false, message: 'Invalid YAML' },
  ])
  expect(score(kubesec)).toEqual({
    passed: 2,
    failures: [
      { check: 'Privileged', where: 'Pod/a' },
      { check: 'Invalid YAML', where: 'Unknown' },
    ],
  })
  answers('kubesec', 'panic')
  expect(() => score(kubesec)).toThrow('kubesec: panic')
})
