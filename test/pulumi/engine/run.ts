import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Binaries, binaries } from '../../cluster/binaries.ts'
import { type Client, connect } from '../../cluster/client.ts'
import { startControlPlane } from '../../cluster/control-plane.ts'
import { definitions } from '../../cluster/crds.ts'
import { hold, type Report } from '../../cluster/report.ts'
import type { Deployment } from '../../scorers/deployments.ts'
import { run } from '../../scorers/tool.ts'
import type { Programs } from '../testing/programs.ts'
import { type PulumiBinaries, pulumiBinaries, writePath } from './binaries.ts'
import { changedDeclaration, everySetting, everyStack, packs, rootProject, secrets, wrongImage } from './checks.ts'
import type { Ground } from './ground.ts'

export interface Options {
  /** A folder with Pulumi's programs and those of a control plane. */
  readonly bin: string | null
  readonly build: boolean
  readonly programs: Programs
  readonly deployments: readonly Deployment[]
  readonly say: (line: string) => void
}

/**
 * The generated programs under the real engine, with the real provider, on a real control plane.
 *
 * @returns what ran, in a few words, or why nothing did
 */
export async function onTheEngine(
  options: Options,
  report: Report,
): Promise<{ readonly versions: string } | { readonly why: string }> {
  const pulumi = pulumiBinaries(options.bin, options.build, options.say)
  if ('why' in pulumi) return pulumi
  const programs = binaries(options.bin, options.say)
  if ('why' in programs) return programs
  const folder = mkdtempSync(join(tmpdir(), 'bylaw-pulumi-'))
  try {
    return { versions: await look(options, report, pulumi, programs, folder) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function look(
  { programs, deployments, say }: Options,
  report: Report,
  pulumi: PulumiBinaries,
  cluster: Binaries,
  folder: string,
): Promise<string> {
  const place = join(folder, 'cluster')
  mkdirSync(place)
  const plane = await startControlPlane(cluster, place)
  const client = await connect(cluster.kubectl, plane.kubeconfig)
  try {
    await prepare(client)
    const path = writePath(pulumi, join(folder, 'bin'))
    const said = versions(pulumi, client, join(folder, 'home'))
    say(said)
    const ground: Ground = {
      client,
      programs,
      bench: { cli: pulumi.cli, path, kubeconfig: plane.kubeconfig, folder },
      namespace(name) {
        const object = {
          apiVersion: 'v1',
          kind: 'Namespace',
          metadata: { name: name.toLowerCase(), labels: restricted },
        }
        const { status, error } = client.kubectl(['create', '-f', '-'], JSON.stringify(object))
        hold(status === 0, error.trim())
        return object.metadata.name
      },
    }
    await everyCheck(ground, report, deployments)
    return said
  } finally {
    client.stop()
    await plane.stop()
  }
}

async function everyCheck(ground: Ground, report: Report, deployments: readonly Deployment[]): Promise<void> {
  const of = (name: string): Deployment | undefined => deployments.find((each) => each.name === name)
  const seen = new Set<string>()
  for (const name of ['dispatchkit-sqlite-ownProxy', 'dispatchkit-postgres-cilium', 'dispatchkit-sqlite-proxy']) {
    const deployment = of(name)
    if (deployment !== undefined) for (const key of await everySetting(ground, report, deployment, seen)) seen.add(key)
  }
  const one = of('dispatchkit-sqlite-ownProxy')
  if (one !== undefined) {
    await changedDeclaration(ground, report)
    await secrets(ground, report, one)
    await packs(ground, report, one)
    await rootProject(ground, report)
    await wrongImage(ground, report, one)
  }
  await everyStack(ground, report, deployments)
}

const restricted = { 'pod-security.kubernetes.io/enforce': 'restricted' }

/** A class whose volumes grow, and which is taken where none is named. */
const storageClass = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'growing', annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } },
  provisioner: 'bylaw.invalid/none',
  allowVolumeExpansion: true,
  volumeBindingMode: 'WaitForFirstConsumer',
}

async function prepare(client: Client): Promise<void> {
  const made = client.kubectl(['create', '-f', '-'], JSON.stringify(storageClass))
  hold(made.status === 0, made.error.trim())
  for (const { from, files } of definitions(null)) {
    if (typeof files === 'string') throw new Error(`${from}: ${files}`)
    const { status, error } = client.kubectl(['apply', '--server-side', ...files.flatMap((file) => ['-f', file])])
    hold(status === 0, error.trim())
  }
  const path = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions'
  await client.until('all definitions are established', async () =>
    (await client.list(path)).every(({ status }) => JSON.stringify(status?.conditions ?? []).includes('Established')),
  )
}

/** What the programs say of themselves. */
function versions({ cli, languageHost, provider }: PulumiBinaries, client: Client, home: string): string {
  const of = (program: string, ...args: string[]): string =>
    run(program, args, { PULUMI_HOME: home, PULUMI_SKIP_UPDATE_CHECK: 'true' }).out.trim()
  const host =
    languageHost === null
      ? 'a stand-in of its Node language host'
      : `its Node language host ${of(languageHost, '-version')}`
  const schema = JSON.parse(of(cli, 'package', 'get-schema', provider) || '{}') as { readonly version?: string }
  return `Pulumi ${of(cli, 'version')}, ${host}, pulumi-resource-kubernetes ${schema.version ?? 'of an unknown version'}, Kubernetes ${client.version}`
}
