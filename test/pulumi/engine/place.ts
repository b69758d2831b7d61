import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { binaries } from '../../cluster/binaries.ts'
import { type Client, connect } from '../../cluster/client.ts'
import { startControlPlane } from '../../cluster/control-plane.ts'
import { definitions } from '../../cluster/crds.ts'
import { makeNamespace } from '../../cluster/namespaces.ts'
import { hold } from '../../cluster/report.ts'
import type { Deployment } from '../../scorers/deployments.ts'
import { onPath } from '../../scorers/tool.ts'

/** A cluster that stacks are made on. */
export interface Place {
  readonly client: Client
  readonly kubeconfig: string
  /** Whether it is one of ours, without a scheduler: elsewhere pods ask for nodes that do not exist, and sizes stay. */
  readonly ours: boolean
  /** Those whose kinds it knows. */
  readonly deployments: readonly Deployment[]
  /** Makes a namespace that enforces Pod Security restricted; its name. */
  namespace(name: string): string
  stop(): Promise<void>
}

export interface Wanted {
  /** A folder with the programs of a control plane. */
  readonly bin: string | null
  readonly deployments: readonly Deployment[]
  readonly say: (line: string) => void
}

/**
 * The cluster of `KUBECONFIG`, in which nothing is made but namespaces of the test's own, or a control plane of this
 * machine's loopback.
 *
 * @param folder for what a control plane keeps
 * @returns why there is none
 */
export async function placeFor(wanted: Wanted, folder: string): Promise<Place | { readonly why: string }> {
  const given = process.env.KUBECONFIG
  return given === undefined || given === '' ? own(wanted, folder) : guest(wanted, given)
}

async function own({ bin, deployments, say }: Wanted, folder: string): Promise<Place | { readonly why: string }> {
  const programs = binaries(bin, say)
  if ('why' in programs) return programs
  const place = join(folder, 'cluster')
  mkdirSync(place)
  const plane = await startControlPlane(programs, place)
  const stop = (): Promise<void> => plane.stop()
  try {
    const client = await connect(programs.kubectl, plane.kubeconfig)
    await prepare(client)
    const namespace = (name: string): string => makeNamespace(client, name)
    const ended = async (): Promise<void> => {
      client.stop()
      await stop()
    }
    return { client, kubeconfig: plane.kubeconfig, ours: true, deployments, namespace, stop: ended }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Kinds of others that programs make. */
const gateway = 'HTTPRoute'
const cilium = 'CiliumNetworkPolicy'

async function guest({ deployments, say }: Wanted, kubeconfig: string): Promise<Place | { readonly why: string }> {
  const kubectl = onPath('kubectl')
  if (kubectl === null) return { why: '`KUBECONFIG` names a cluster, and there is no `kubectl` on PATH.' }
  const client = await connect(kubectl, kubeconfig)
  const made: string[] = []
  const stop = async (): Promise<void> => {
    if (made.length > 0) client.kubectl(['delete', 'namespace', ...made, '--wait=false'])
    client.stop()
  }
  try {
    const kinds = await kindsOf(client)
    if (!kinds.has(gateway)) {
      await stop()
      return { why: `The cluster of \`KUBECONFIG\` knows no \`${gateway}\`, which every program makes.` }
    }
    const known = deployments.filter(({ facts }) => facts.egress !== 'cilium' || kinds.has(cilium))
    if (known.length < deployments.length)
      say(`Left out, for the cluster knows no \`${cilium}\`: ${deployments.length - known.length} programs.`)
    return {
      client,
      kubeconfig,
      ours: false,
      deployments: known,
      namespace(name) {
        const full = makeNamespace(client, `bylaw-test-${process.pid}-${name}`)
        made.push(full)
        return full
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

const kindsPath = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions'

async function kindsOf(client: Client): Promise<ReadonlySet<string>> {
  const all = await client.list(kindsPath)
  return new Set(all.map(({ spec }) => String((spec?.names as { readonly kind?: string } | undefined)?.kind)))
}

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
  await client.until('all definitions are established', async () =>
    (await client.list(kindsPath)).every(({ status }) =>
      JSON.stringify(status?.conditions ?? []).includes('Established'),
    ),
  )
}
