import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { createProject, manifestFile, manifestOf, type Project } from './testing/project.ts'

let project: Project

beforeAll(async () => {
  project = createProject()
  await project.build('build')
}, 120_000)
beforeEach(() => {
  rmSync(join(project.folder, 'deploy'), { recursive: true, force: true })
  cpSync(join(project.folder, 'build'), join(project.folder, 'deploy'), { recursive: true })
})
afterAll(() => project.remove())

const verify = (...more: readonly string[]) => project.verify(['--manifests', 'deploy/kubernetes', ...more])
const file = (ending: string): string => manifestFile(project, 'deploy', ending)
const rules = ({ found }: Awaited<ReturnType<typeof verify>>): readonly string[] =>
  found.map(({ rule, word }) => `${rule} ${word}`)

/** All manifests as `kubectl kustomize` prints them: one file, with another namespace and image. */
function rendered(change: (text: string) => string): void {
  const folder = join(project.folder, 'deploy/kubernetes')
  const files = readdirSync(folder).filter((name) => /^\d\d-/.test(name))
  const text = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('---\n')
  rmSync(folder, { recursive: true })
  project.write('deploy/kubernetes/all.yaml', change(text))
}

test('what was generated is the same, and so is what an overlay makes of it', async () => {
  expect(await verify()).toMatchObject({ code: 0, answers: ['same'], found: [], settings: [{}] })
  const image = `registry.example/router@sha256:${'1'.repeat(64)}`
  rendered((text) =>
    text.replaceAll('namespace: dispatchkit', 'namespace: events').replaceAll(/registry\.invalid\S+/g, image),
  )
  expect(await verify()).toMatchObject({ code: 0, settings: [{ namespace: 'events', image }] })
  expect(await verify('--set', 'namespace=dispatchkit')).toMatchObject({ code: 1 })
  expect((await verify('--set', 'nameSpace=x')).err).toContain('There is no setting `nameSpace`')
})

test('what an overlay sets has to be the same everywhere, and an image is named by its digest', async () => {
  project.edit(file('-service-account.yaml'), '  namespace: dispatchkit\n', '  namespace: other\n')
  expect(rules(await verify()).every((rule) => rule.startsWith('verify/other'))).toBe(true)
  project.edit(file('-service-account.yaml'), '  namespace: other\n', '  namespace: dispatchkit\n')
  rendered((text) => text.replaceAll(/registry\.invalid\/dispatchkit@\S+/g, 'registry.example/router:latest'))
  expect((await verify()).found.map(({ message }) => message)).toEqual([
    'The image `registry.example/router:latest` is named by no digest: what runs may change without anything being applied.',
  ])
})

test('an extra egress rule is wider, and a rule that lost its peers', async () => {
  const egress = file('-egress.yaml')
  const before = project.read(egress)
  project.write(egress, `${before}    - to:\n        - ipBlock:\n            cidr: 203.0.113.0/24\n`)
  const extra = await verify()
  expect([extra.code, rules(extra)]).toEqual([1, ['verify/wider router']])
  expect(extra.found[0]?.message).toContain('`{"to":[{"ipBlock":{"cidr":"203.0.113.0/24"}}]}` at `spec.egress.2`')
  project.write(egress, before.replace(/ {4}- to:\n(?: {8,}.*\n)+? {6}ports:/, '    - ports:'))
  expect(rules(await verify())).toContain('verify/wider router')
})

test('an alert that was taken away or put off is found, where the alerts are deployed', async () => {
  const rule = 'deploy/kubernetes/optional/prometheus-rule.yaml'
  project.edit(
    'deploy/kubernetes/kustomization.yaml',
    'resources:\n',
    'resources:\n  - optional/pod-monitor.yaml\n  - optional/prometheus-rule.yaml\n',
  )
  expect(await verify()).toMatchObject({ code: 0, answers: ['same'] })
  const before = project.read(rule)
  project.write(rule, before.replace(/ {8}- alert: BylawRequestsOverdue\n(?: {10,}.*\n)+/, ''))
  expect(rules(await verify()).map((each) => each.split(' ')[0])).toEqual(['verify/narrower'])
  project.write(rule, before.replace('> 3600', '> 360000'))
  expect(rules(await verify()).map((each) => each.split(' ')[0])).toEqual(['verify/other'])
  project.write(rule, before)
  project.edit('deploy/kubernetes/optional/pod-monitor.yaml', 'path: /metrics', 'path: /metric')
  expect((await verify()).code).toBe(1)
})

test('an address beside the pods of DNS has to be stated', async () => {
  const egress = file('-egress.yaml')
  const text = project.read(egress)
  project.write(
    egress,
    text.replace('      ports:', '        - ipBlock:\n            cidr: 169.254.20.10/32\n      ports:'),
  )
  expect(rules(await verify())).toEqual(['verify/wider router'])
  expect(await verify('--set', 'dnsCidr=169.254.20.10/32')).toMatchObject({ code: 0, answers: ['same'] })
  expect(await verify('--set', 'dnsCidr=0.0.0.0/0')).toMatchObject({ code: 1 })
})

test('pods without AppArmor have a guard less, until it is stated that nodes have none', async () => {
  rendered((text) => text.replaceAll(/ {8}appArmorProfile:\n {10}type: RuntimeDefault\n/g, ''))
  const { code, found } = await verify()
  expect([code, new Set(found.map(({ rule }) => rule))]).toEqual([1, new Set(['verify/wider'])])
  expect(await verify('--set', 'appArmor=')).toMatchObject({ code: 0, answers: ['same'] })
})

test('a guard that was taken away is wider', async () => {
  project.edit(file('-stateful-set.yaml'), '      automountServiceAccountToken: false\n', '      hostNetwork: true\n')
  const { found } = await verify()
  expect(found.map(({ rule, message }) => [rule, /at `([^`]+)`/.exec(message)?.[1]])).toEqual([
    ['verify/wider', 'spec.template.spec.hostNetwork'],
    ['verify/wider', 'spec.template.spec.automountServiceAccountToken'],
  ])
  rmSync(join(project.folder, file('-default-deny.yaml')))
  expect((await verify()).found.map(({ message }) => message)).toContainEqual(
    expect.stringContaining('There is no `NetworkPolicy/dispatchkit-default-deny`'),
  )
})

test('another path of the gateway betrays the source, or the router', async () => {
  const route = file('-http-route.yaml')
  const [, path = ''] = /value: (\S+)/.exec(project.read(route)) ?? []
  project.edit(route, `value: ${path}\n`, 'value: /\n')
  const { found } = await verify()
  expect(found.map(({ rule }) => rule)).toContain('verify/wider')
})

test('a workload that carries the labels of the router is found, and so is a policy beside its own', async () => {
  const labels = (manifestOf(project, 'deploy', '-stateful-set.yaml').metadata as { readonly labels: object }).labels
  const template = { metadata: { labels }, spec: { containers: [{ name: 'shell', image: 'busybox' }] } }
  const workload = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'debug' }, spec: { template } }
  const policy = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'allow-all' },
    spec: { podSelector: {}, policyTypes: ['Egress'], egress: [{}] },
  }
  project.write('deploy/kubernetes/debug.yaml', `${stringify(workload)}---\n${stringify(policy)}`)
  const { code, found } = await verify()
  expect([code, found.map(({ rule, message }) => [rule, message.replace(/ of `[^`]+`/, '')])]).toEqual([
    1,
    [
      [
        'verify/wider',
        '`Deployment/debug` is not of the declaration, and carries the labels of the router: it may reach what the router may, and is taken for it.',
      ],
      [
        'verify/wider',
        '`NetworkPolicy/allow-all` is not of the declaration, and selects the router and opens ways out of it.',
      ],
    ],
  ])
  const known = await verify('--also', 'Deployment/debug', '--also', 'NetworkPolicy/allow-all')
  expect(known).toMatchObject({ code: 0, answers: ['same'] })
  // One that closes adds nothing, and one of other pods is none of ours.
  const deny = { ...policy, spec: { podSelector: {}, policyTypes: ['Egress'] } }
  const others = { ...policy, spec: { ...policy.spec, podSelector: { matchLabels: { app: 'other' } } } }
  project.write('deploy/kubernetes/debug.yaml', `${stringify(deny)}---\n${stringify(others)}`)
  expect(await verify()).toMatchObject({ code: 0 })
})

test('manifests of another declaration are told once', async () => {
  const before = project.read('privacy/activities.yaml')
  project.write('privacy/activities.yaml', before.replace(/title: .*\n/, 'title: Another title\n'))
  const { code, found } = await verify()
  project.write('privacy/activities.yaml', before)
  expect([code, found.map(({ message }) => message.replace(/`[0-9a-f]{12}`/, '…'))]).toEqual([
    1,
    [expect.stringMatching(/^`StatefulSet\/dispatchkit` of `.*` was made from another declaration, …\.$/)],
  ])
})

test('what cannot be read is unproven', async () => {
  project.write('deploy/kubernetes/broken.yaml', 'a: [1\n')
  const broken = await verify()
  expect([broken.code, rules(broken)]).toEqual([2, ['verify/unproven dispatchkit']])
  rmSync(join(project.folder, 'deploy/kubernetes/broken.yaml'))
  project.edit(
    'deploy/kubernetes/kustomization.yaml',
    '\nresources:',
    '\npatches:\n  - patch: "[]"\n    target: {kind: StatefulSet}\nresources:',
  )
  const patched = await verify()
  expect([patched.code, patched.found[0]?.message]).toEqual([
    2,
    '`deploy/kubernetes/kustomization.yaml` changes what it lists (`patches`), and is not carried out here.',
  ])
  expect((await project.verify(['--manifests', 'nowhere'])).err).toContain('no such file or folder')
  expect((await project.verify([])).err).toContain('Nothing to compare with')
})

test('what a kustomization does not list is not applied by it, and nothing is said to be missing of what cannot be read', async () => {
  const listed = project.read('deploy/kubernetes/kustomization.yaml')
  const [line = ''] = /.*-default-deny\.yaml\n/.exec(listed) ?? []
  project.write('deploy/kubernetes/kustomization.yaml', listed.replace(line, ''))
  const { code, found } = await verify()
  expect([code, found.map(({ rule, message }) => [rule, message])]).toEqual([
    1,
    [['verify/wider', expect.stringContaining('There is no `NetworkPolicy/dispatchkit-default-deny`')]],
  ])
  project.write('deploy/kubernetes/kustomization.yaml', listed)
  project.write(file('-egress.yaml'), 'spec: [')
  expect(await verify()).toMatchObject({ code: 2, found: [{ rule: 'verify/unproven' }] })
})

test('a template among what is applied is unproven', async () => {
  rendered((text) => `${text}---\napiVersion: v1\nkind: {{ .Values.kind }}\n`)
  const { code, found, err } = await verify()
  expect([code, found.map(({ rule }) => rule), err]).toEqual([
    2,
    ['verify/unproven'],
    expect.not.stringContaining('Warning'),
  ])
})
