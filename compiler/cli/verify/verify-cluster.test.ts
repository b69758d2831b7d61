import { chmodSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { type ApiServer, type Stored, startApiServer } from './testing/api-server.ts'
import { createProject, type Project } from './testing/project.ts'

let project: Project
let server: ApiServer

beforeAll(async () => {
  project = createProject()
  await project.build('build')
}, 120_000)
afterAll(() => project.remove())

/** What a cluster holds after the build was applied with an image of its own, and its controllers have made a pod. */
beforeEach(async () => {
  server = await startApiServer()
  for (const file of readdirSync(join(project.folder, 'build/kubernetes')).filter((name) => /^\d\d-/.test(name))) {
    const text = project.read(`build/kubernetes/${file}`)
    server.put(parse(text.replaceAll(/registry\.invalid\S+/g, image), { version: '1.1' }))
  }
  const { metadata, spec } = changed('StatefulSet/dispatchkit')
  server.put({
    ...podOf('dispatchkit-0', spec.template),
    metadata: ownedBy(metadata.uid, 'dispatchkit-0', spec.template),
  })
  project.write('kubeconfig', kubeconfig({ token: server.token }))
})
afterEach(() => server.close())

const image = `registry.example/router@sha256:${'1'.repeat(64)}`

/** What a workload makes pods of. */
interface Template {
  readonly metadata: object
  readonly spec: object
}

/** An object that was put there, as far as tests change it. */
interface Changed extends Stored {
  readonly metadata: Stored['metadata'] & { annotations?: object }
  readonly spec: {
    template: Template
    egress: object[]
    type: string
    containers: { env: object[] }[]
    hostNetwork?: boolean
    ephemeralContainers?: object[]
  }
}

function changed(id: string): Changed {
  const found = server.objects.get(id)
  if (found === undefined) throw new Error(`There is no ${id}.`)
  return found as Changed
}

const podOf = (name: string, { metadata, spec }: Template) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { ...metadata, name, namespace: 'dispatchkit' },
  spec,
})

const ownedBy = (uid: string, name: string, { metadata }: Template) => ({
  ...metadata,
  name,
  namespace: 'dispatchkit',
  ownerReferences: [{ uid, kind: 'StatefulSet', controller: true }],
})

const kubeconfig = (user: object): string =>
  stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'production',
    contexts: [{ name: 'production', context: { cluster: 'c', user: 'u', namespace: 'dispatchkit' } }],
    clusters: [{ name: 'c', cluster: { server: server.url } }],
    users: [{ name: 'u', user }],
  })

const verify = (...more: readonly string[]) => project.verify(['--kubeconfig', 'kubeconfig', ...more])
const messages = ({ found }: Awaited<ReturnType<typeof verify>>): readonly string[] =>
  found.map(({ rule, message }) => `${rule} ${message.replaceAll(' of `production`', '')}`)

test('what was applied is the same, with what an API server fills in', async () => {
  expect(await verify()).toMatchObject({ code: 0, answers: ['same'], found: [], settings: [{ image }] })
})

test('an extra egress rule, and a type of Service that opens the administration', async () => {
  changed('NetworkPolicy/dispatchkit-egress').spec.egress.push({ to: [{ ipBlock: { cidr: '0.0.0.0/0' } }] })
  changed('Service/dispatchkit-admin').spec.type = 'LoadBalancer'
  const verdict = await verify()
  expect([verdict.code, verdict.answers]).toEqual([1, ['differs']])
  expect(messages(verdict)).toEqual([
    expect.stringMatching(/^verify\/wider `NetworkPolicy\/dispatchkit-egress` has .*0\.0\.0\.0\/0/),
    expect.stringMatching(/^verify\/wider `Service\/dispatchkit-admin` has `LoadBalancer` at `spec\.type`/),
  ])
})

test('a workload whose labels were copied, whoever owns its pods', async () => {
  const { template } = changed('StatefulSet/dispatchkit').spec
  const { uid } = server.put({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'shadow', namespace: 'dispatchkit' },
    spec: { template: structuredClone(template) },
  }).metadata
  server.put({ ...podOf('shadow-1', template), metadata: ownedBy(uid, 'shadow-1', template) })
  expect(messages(await verify())).toEqual([
    expect.stringMatching(/^verify\/wider `Deployment\/shadow` is not of the declaration, and carries the labels/),
    expect.stringMatching(/^verify\/wider `Pod\/shadow-1` is not of the declaration, and carries the labels/),
  ])
})

test('a pod of an older declaration, and one that somebody looked into', async () => {
  const pod = changed('Pod/dispatchkit-0')
  pod.metadata.annotations = { 'bylaw.dev/declaration': '0'.repeat(64) }
  pod.spec.ephemeralContainers = [{ name: 'debugger', image: 'busybox' }]
  const found = messages(await verify())
  expect(found).toEqual([
    expect.stringMatching(/^verify\/other `Pod\/dispatchkit-0` runs declaration `0{12}`/),
    expect.stringMatching(/^verify\/wider `Pod\/dispatchkit-0` runs a container `debugger`/),
  ])
})

test('a pod that was changed when it was admitted', async () => {
  const { spec, ...pod } = structuredClone(changed('Pod/dispatchkit-0'))
  spec.containers[0]?.env.push({ name: 'HTTPS_PROXY', value: 'http://elsewhere:3128' })
  server.put({ ...pod, spec: { ...spec, hostNetwork: true, nodeName: 'one', tolerations: [{ operator: 'Exists' }] } })
  expect(messages(await verify()).map((each) => each.replace(/ has .* at/, ' at'))).toEqual([
    expect.stringMatching(/^verify\/wider `Pod\/dispatchkit-0` at `spec\.hostNetwork`/),
    expect.stringMatching(/^verify\/wider `Pod\/dispatchkit-0` at `spec\.containers\.0\.env\.\d+`/),
  ])
})

test('rights that were given to the account of the router', async () => {
  server.put({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    metadata: { name: 'too-much' },
    subjects: [{ kind: 'ServiceAccount', name: 'dispatchkit', namespace: 'dispatchkit' }],
    roleRef: { kind: 'ClusterRole', name: 'cluster-admin', apiGroup: 'rbac.authorization.k8s.io' },
  })
  expect(messages(await verify())).toEqual([expect.stringContaining('gives rights in the cluster to the router')])
})

test('policies of Calico are asked for in the version that there is, and whom they are for by the namespace', async () => {
  const policy = (apiVersion: string) => ({
    apiVersion,
    kind: 'GlobalNetworkPolicy',
    metadata: { name: 'staging' },
    spec: { namespaceSelector: "stage == 'staging'", egress: [{ action: 'Allow' }] },
  })
  for (const version of ['projectcalico.org/v3', 'crd.projectcalico.org/v1', 'crd.projectcalico.org/v9']) {
    server.put(policy(version))
    const unknown = await verify()
    expect([version, unknown.code, messages(unknown)]).toEqual([
      version,
      2,
      [expect.stringMatching(/^verify\/unproven `GlobalNetworkPolicy\/staging` .* may select the router/)],
    ])
  }
  server.put({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'dispatchkit', labels: { stage: 'other' } } })
  expect(await verify()).toMatchObject({ code: 0, answers: ['same'] })
  server.put({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'dispatchkit', labels: { stage: 'staging' } } })
  expect(messages(await verify())).toEqual([
    expect.stringMatching(/^verify\/wider .* selects the router and opens ways out of it/),
  ])
})

test('what may not be listed is unproven, and what is not reached', async () => {
  server.forbidden.add('networkpolicies')
  const verdict = await verify()
  expect([verdict.code, verdict.answers]).toEqual([2, ['unproven']])
  expect(messages(verdict)).toEqual([
    'verify/unproven The networkpolicies could not be read: who asks may not list them.',
  ])
  project.write('kubeconfig', kubeconfig({ token: 'another' }))
  expect((await verify()).code).toBe(2)
  expect((await verify('--context', 'staging')).err).toContain('has no context `staging`')
})

test('a kubeconfig that signs in by a command is left to kubectl, and unproven without one', async () => {
  project.write('kubeconfig', kubeconfig({ exec: { command: 'sign-in' } }))
  const path = process.env.PATH
  try {
    process.env.PATH = join(project.folder, 'bin')
    const without = await verify()
    expect(without.code).toBe(2)
    expect(without.found[0]?.message).toContain('there is no kubectl on the PATH')
    // Stands in for kubectl: what it is asked for is fetched.
    const script = `#!${process.execPath}
const path = process.argv.at(-1)
const answer = await fetch(${JSON.stringify(server.url)} + path, { headers: { authorization: 'Bearer ${server.token}' } })
if (answer.status === 404) { console.error('Error from server (NotFound): the server could not find it'); process.exit(1) }
console.log(await answer.text())
`
    project.write('bin/kubectl', script)
    project.write('bin/package.json', '{"type": "module"}')
    chmodSync(join(project.folder, 'bin/kubectl'), 0o755)
    expect(await verify()).toMatchObject({ code: 0, answers: ['same'] })
  } finally {
    process.env.PATH = path
  }
}, 60_000)
