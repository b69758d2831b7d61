import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Agent, request } from 'undici'
import { notReached } from '../not-reached.ts'
import type { ClusterAccess } from './kubeconfig.ts'

/** What an API server answers: `null` where there is no such kind of objects. */
export type Listed = { readonly items: readonly unknown[] | null } | { readonly problem: string }

export interface KubeApi {
  /** How it is asked, and why so. */
  readonly how: string
  /** The versions of groups that it serves (`apps/v1`), `null` where it does not say. */
  versions(): Promise<ReadonlySet<string> | null>
  /** The kinds of objects of a version (`networkpolicies`), by their plurals; none where it does not say. */
  resources(version: string): Promise<ReadonlySet<string>>
  /** The objects of a collection (`/api/v1/namespaces/x/services`). */
  list(path: string): Promise<Listed>
  close(): Promise<void>
}

const withinMs = 30_000
const mostBytes = 256 * 1024 * 1024

/**
 * The API over HTTPS, which needs nothing here; by kubectl where the kubeconfig asks for what kubectl alone does. Objects
 * are read, and secrets never.
 */
export function kubeApi(access: ClusterAccess, kubeconfig: string): KubeApi {
  return access.needsKubectl === null ? overHttps(access) : byKubectl(access, kubeconfig, access.needsKubectl)
}

function overHttps({ server, tls, authorization }: ClusterAccess): KubeApi {
  const agent = new Agent({ connect: tls })
  const get = async (path: string): Promise<{ readonly statusCode: number; readonly text: string }> => {
    const { statusCode, body } = await request(server.replace(/\/+$/, '') + path, {
      dispatcher: agent,
      headers: { accept: 'application/json', ...(authorization !== null && { authorization }) },
      signal: AbortSignal.timeout(withinMs),
    })
    return { statusCode, text: await body.text() }
  }
  return {
    how: 'over the API',
    versions: () =>
      get('/apis').then(
        ({ statusCode, text }) => (statusCode === 200 ? versionsIn(text) : null),
        () => null,
      ),
    resources: (version) =>
      get(`/apis/${version}`).then(
        ({ statusCode, text }) => resourcesIn(statusCode === 200 ? text : ''),
        () => resourcesIn(''),
      ),
    async list(path) {
      try {
        const { statusCode, text } = await get(path)
        if (statusCode === 404) return { items: null }
        if (statusCode === 401) return { problem: 'the API server does not know who asks' }
        if (statusCode === 403) return { problem: 'who asks may not list them' }
        if (statusCode !== 200) return { problem: `the API server answered ${statusCode}` }
        return itemsIn(text)
      } catch (error) {
        return { problem: `the API server ${notReached(error)}` }
      }
    },
    close: () => agent.close(),
  }
}

const run = promisify(execFile)

function byKubectl({ context }: ClusterAccess, kubeconfig: string, why: string): KubeApi {
  const get = (path: string): Promise<{ readonly stdout: string }> => {
    const args = ['--kubeconfig', kubeconfig, '--context', context, 'get', '--raw', path]
    return run('kubectl', args, { timeout: withinMs, maxBuffer: mostBytes })
  }
  return {
    how: `by kubectl, because ${why}`,
    versions: () =>
      get('/apis').then(
        ({ stdout }) => versionsIn(stdout),
        () => null,
      ),
    resources: (version) =>
      get(`/apis/${version}`).then(
        ({ stdout }) => resourcesIn(stdout),
        () => resourcesIn(''),
      ),
    async list(path) {
      try {
        const { stdout } = await get(path)
        return itemsIn(stdout)
      } catch (error) {
        const { code, stderr = '' } = error as { readonly code?: unknown; readonly stderr?: string }
        if (code === 'ENOENT') return { problem: `${why}, and there is no kubectl on the PATH` }
        if (/\(NotFound\)/.test(stderr)) return { items: null }
        if (/\(Forbidden\)/.test(stderr)) return { problem: 'who asks may not list them' }
        return { problem: `kubectl failed: ${(stderr.trim().split('\n').at(-1) ?? '').slice(0, 200)}` }
      }
    },
    close: async () => {},
  }
}

interface GroupList {
  readonly groups?: readonly { readonly versions?: readonly { readonly groupVersion?: string }[] }[]
}

/** https://kubernetes.io/docs/concepts/overview/kubernetes-api/#discovery-api, in its form without aggregation. */
function versionsIn(text: string): ReadonlySet<string> | null {
  try {
    const { groups } = JSON.parse(text) as GroupList
    if (!Array.isArray(groups)) return null
    return new Set(
      (groups as NonNullable<GroupList['groups']>).flatMap(({ versions = [] }) =>
        versions.flatMap(({ groupVersion }) => groupVersion ?? []),
      ),
    )
  } catch {
    return null
  }
}

/** A list of resources (`APIResourceList`), which names what is below one too (`pods/log`). */
function resourcesIn(text: string): ReadonlySet<string> {
  try {
    const { resources } = JSON.parse(text) as { readonly resources?: readonly { readonly name?: unknown }[] }
    return new Set((resources ?? []).flatMap(({ name }) => (typeof name === 'string' ? name : [])))
  } catch {
    return new Set()
  }
}

/** Items of a list do not say what they are. */
function itemsIn(text: string): Listed {
  try {
    const list = JSON.parse(text) as {
      readonly kind?: unknown
      readonly apiVersion?: unknown
      readonly items?: unknown
    }
    if (typeof list.kind !== 'string' || !list.kind.endsWith('List') || !Array.isArray(list.items))
      return { problem: 'the API server answered no list' }
    const own = { apiVersion: list.apiVersion, kind: list.kind.slice(0, -'List'.length) }
    return { items: list.items.map((item: object) => ({ ...own, ...item })) }
  } catch {
    return { problem: 'the API server answered no JSON' }
  }
}
