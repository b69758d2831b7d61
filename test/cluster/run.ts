/**
 * `npm run test:cluster [-- --write] [--bin FOLDER] [--crds FOLDER]`: the generated deployments on a real control plane.
 * With `KUBECONFIG` on that cluster, in namespaces of its own that it removes; otherwise on one of this machine's
 * loopback, from programs that are at hand or are built once. `--write` writes the table of `docs/cluster.md`.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { kubernetesFiles } from '../../compiler/emit/kubernetes/files.ts'
import {
  compiledFrom,
  dispatchkit,
  factsOf,
  withoutRecipient,
} from '../../compiler/emit/kubernetes/testing/deployments.ts'
import { readOptions } from '../../scripts/options.ts'
import { deployments, writeClusters, writeDeployments } from '../scorers/deployments.ts'
import { onPath } from '../scorers/tool.ts'
import { unlike } from '../scorers/unlike.ts'
import { binaries } from './binaries.ts'
import { admission } from './checks/admission.ts'
import { dnsPresets } from './checks/dns.ts'
import { engines } from './checks/engines.ts'
import { everyDeployment } from './checks/every.ts'
import { type Another, families } from './checks/families.ts'
import { withoutAppArmor } from './checks/guards.ts'
import { lifecycle, pruning } from './checks/lifecycle.ts'
import { type Client, connect } from './client.ts'
import { type ControlPlane, startControlPlane } from './control-plane.ts'
import { definitions } from './crds.ts'
import { makeNamespace } from './namespaces.ts'
import { createReport, hold, type Report, table, today } from './report.ts'
import type { World } from './world.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const begin = '<!-- written by npm run test:cluster -->'
const end = '<!-- end -->'

const { values } = readOptions(import.meta.url, {
  write: { type: 'boolean' },
  bin: { type: 'string' },
  crds: { type: 'string' },
})
const folder = mkdtempSync(join(tmpdir(), 'bylaw-cluster-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** A control plane of our own, and how another one is made. */
interface Ours {
  readonly plane: ControlPlane
  readonly another: Another
}

/** The cluster of `KUBECONFIG`, or one of our own. */
async function cluster(): Promise<{ client: Client; ours: Ours | null } | { readonly why: string }> {
  const given = process.env.KUBECONFIG
  if (given !== undefined && given !== '') {
    const kubectl = onPath('kubectl')
    return kubectl === null
      ? { why: '`KUBECONFIG` names a cluster, and there is no `kubectl` on PATH.' }
      : { client: await connect(kubectl, given), ours: null }
  }
  const programs = binaries(values.bin ?? null, say)
  if ('why' in programs) return programs
  const plane = await startControlPlane(programs, folder)
  try {
    const client = await connect(programs.kubectl, plane.kubeconfig)
    const start: Another['start'] = (place, services) => startControlPlane(programs, place, services)
    return { client, ours: { plane, another: { kubectl: programs.kubectl, start } } }
  } catch (error) {
    await plane.stop()
    throw error
  }
}

/** @param ours `null` for a cluster in which no kind may be defined */
async function look(client: Client, ours: Ours | null): Promise<void> {
  const builds = join(folder, 'builds')
  say(`Kubernetes ${client.version}, kubectl ${client.kubectlVersion}`)
  await writeDeployments(builds)
  const others = await unlike()
  await writeClusters(builds, others)
  const report = createReport(say)
  const kinds = await defined(client, report, ours !== null)
  const namespaces: string[] = []
  const own = `bylaw-test-${process.pid}`
  const world: World = {
    client,
    builds,
    deployments: [...(await deployments()), ...others],
    folder: join(folder, 'overlays'),
    kinds,
    namespace(name) {
      const full = `${own}-${name.toLowerCase()}`
      if (!namespaces.includes(full)) namespaces.push(makeNamespace(client, full))
      return full
    },
  }
  const files = compiledFrom(withoutRecipient(await dispatchkit(), 'customer-discord'))
  const [changed, changedCilium] = (['proxy', 'cilium'] as const).map((egress) => {
    const place = join(folder, `changed-${egress}`)
    for (const { path, content } of kubernetesFiles({ ...factsOf(files), journal: { engine: 'sqlite' }, egress })) {
      mkdirSync(dirname(join(place, path)), { recursive: true })
      writeFileSync(join(place, path), content)
    }
    return join(place, 'kubernetes')
  })
  try {
    await everyDeployment(world, report)
    await lifecycle(world, report, changed ?? '')
    await engines(world, report)
    await dnsPresets(world, report)
    if (kinds.has('HTTPRoute')) await withoutAppArmor(world, report)
    if (ours !== null && kinds.has('HTTPRoute')) {
      await admission(world, report)
      await families(world, report, ours.another)
    }
    if (kinds.has('CiliumNetworkPolicy')) await pruning(world, report, changedCilium ?? '')
  } finally {
    // A cluster of ours ends as a whole.
    if (ours === null) client.kubectl(['delete', 'namespace', ...namespaces, '--wait=false'])
  }
  const failed = report.rows.filter(({ ok }) => !ok).length
  say(`${report.rows.length - failed} passed, ${failed} failed`)
  if (values.write === true) write(client, report)
  process.exitCode = failed === 0 ? 0 : 1
}

/** Kinds that are not Kubernetes' own: those that the cluster has, and where it is ours those that can be had. */
async function defined(client: Client, report: Report, ours: boolean): Promise<ReadonlySet<string>> {
  if (ours) {
    for (const { from, kinds, files } of definitions(values.crds ?? null)) {
      await report.check(`definitions of ${kinds.length === 0 ? 'further kinds' : kinds.join(', ')}`, () => {
        if (typeof files === 'string') return `not run: ${from}: ${files}`
        const flags = files.flatMap((file) => ['-f', file])
        const { status, error } = client.kubectl(['apply', '--server-side', ...flags])
        hold(status === 0, error.trim())
        return from
      })
    }
  }
  const path = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions'
  interface Definition {
    readonly names: { readonly kind: string }
  }
  const established = async (): Promise<readonly boolean[]> =>
    (await client.list(path)).map(({ status }) => JSON.stringify(status?.conditions ?? []).includes('Established'))
  await client.until('all definitions are established', async () => (await established()).every(Boolean))
  return new Set((await client.list(path)).map(({ spec }) => (spec as unknown as Definition).names.kind))
}

function write(client: Client, report: Report): void {
  const page = new URL('../../docs/cluster.md', import.meta.url)
  const text = readFileSync(page, 'utf8')
  const [before = '', after = ''] = [text.split(begin)[0], text.split(end)[1]]
  const versions = `${today()}, Kubernetes ${client.version}, kubectl ${client.kubectlVersion}:`
  writeFileSync(page, `${before}${begin}\n\n${versions}\n\n${table(report.rows)}\n${end}${after}`)
}

const found = await cluster()
if ('why' in found) {
  say(`NOT RUN: ${found.why}`)
  process.exitCode = 2
} else {
  try {
    await look(found.client, found.ours)
  } finally {
    found.client.stop()
    await found.ours?.plane.stop()
  }
}
