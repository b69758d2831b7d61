import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { smallFacts } from '../../../compiler/emit/kubernetes/testing/deployments.ts'
import type { Deployment } from '../../scorers/deployments.ts'
import { stated } from './ground.ts'
import { placeFor } from './place.ts'

let folder: string
const before = { PATH: process.env.PATH, KUBECONFIG: process.env.KUBECONFIG }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bylaw-place-'))
  process.env.KUBECONFIG = join(folder, 'kubeconfig')
})
afterEach(() => {
  Object.assign(process.env, before)
  if (before.KUBECONFIG === undefined) delete process.env.KUBECONFIG
  rmSync(folder, { recursive: true, force: true })
})

/** Stands in for kubectl: a cluster that knows some kinds, and writes down what it is told to make and take away. */
function kubectl(kinds: readonly string[]): void {
  const items = kinds.map((kind) => ({ metadata: { name: kind }, spec: { names: { kind } } }))
  writeFileSync(
    join(folder, 'kubectl'),
    `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs')
const [, , , , command, ...rest] = process.argv
if (command === 'version') console.log('{"serverVersion": {"gitVersion": "v1.31.0"}, "clientVersion": {"gitVersion": "v1.31.0"}}')
else if (command === 'proxy')
  require('node:http')
    .createServer((request, response) => response.end(${JSON.stringify(JSON.stringify({ items }))}))
    .listen(0, '127.0.0.1', function () { console.log('Starting to serve on 127.0.0.1:' + this.address().port) })
else appendFileSync(${JSON.stringify(join(folder, 'told'))}, [command, ...rest, command === 'create' ? readFileSync(0, 'utf8') : ''].join(' ') + '\\n')
`,
  )
  chmodSync(join(folder, 'kubectl'), 0o755)
  process.env.PATH = `${folder}${delimiter}${before.PATH}`
}

const told = (): readonly string[] => readFileSync(join(folder, 'told'), 'utf8').trim().split('\n')
const facts = smallFacts()
const deployments = ['proxy', 'cilium'].map((egress) => ({ name: egress, facts: { ...facts, egress } })) as never

test('of another’s cluster nothing is touched but namespaces of our own, which are taken away', async () => {
  kubectl(['HTTPRoute'])
  const said: string[] = []
  const place = await placeFor({ bin: null, deployments, say: (line) => void said.push(line) }, folder)
  if ('why' in place) throw new Error(place.why)
  expect(place).toMatchObject({ ours: false, kubeconfig: process.env.KUBECONFIG })
  expect(place.deployments.map(({ name }: Deployment) => name)).toEqual(['proxy'])
  expect(said).toEqual(['Left out, for the cluster knows no `CiliumNetworkPolicy`: 1 programs.'])
  const name = place.namespace('One')
  expect(name).toBe(`bylaw-test-${process.pid}-one`)
  await place.stop()
  expect(told()).toEqual([
    expect.stringMatching(/^create -f - .*"kind":"Namespace".*"pod-security.kubernetes.io\/enforce":"restricted"/),
    `delete namespace ${name} --wait=false`,
  ])
})

test('a cluster without what every program makes is said to be so', async () => {
  kubectl([])
  const place = await placeFor({ bin: null, deployments, say: () => undefined }, folder)
  expect(place).toEqual({ why: 'The cluster of `KUBECONFIG` knows no `HTTPRoute`, which every program makes.' })
})

test('without kubectl nothing can be asked', async () => {
  process.env.PATH = folder
  const place = await placeFor({ bin: null, deployments, say: () => undefined }, folder)
  expect(place).toEqual({ why: '`KUBECONFIG` names a cluster, and there is no `kubectl` on PATH.' })
})

test('pods ask there for nodes that do not exist', () => {
  expect(stated(facts, 'one', false)).toMatchObject({ nodePoolLabel: 'bylaw.dev/test', nodePool: 'nowhere' })
  expect(stated(facts, 'one', true)).toMatchObject({ nodePoolLabel: 'pool', nodePool: '' })
})
