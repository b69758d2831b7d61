import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parse } from 'yaml'
import { at, isMap, listAt } from '../../verify/objects/found-object.ts'
import { onDisk } from '../disk.ts'
import { UsageError } from '../usage-error.ts'

/** How a cluster is reached, and as whom. */
export interface ClusterAccess {
  readonly context: string
  readonly namespace: string | null
  readonly server: string
  readonly tls: {
    readonly ca?: string
    readonly cert?: string
    readonly key?: string
    readonly servername?: string
    readonly rejectUnauthorized?: boolean
  }
  /** The value of the header, `null` where a certificate says who it is, or nothing does. */
  readonly authorization: string | null
  /** What kubectl alone can do, the end of a sentence; `null` where nothing is. */
  readonly needsKubectl: string | null
}

/**
 * Reads a kubeconfig (https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/) for one of its contexts, the
 * current one where none is named.
 *
 * @throws UsageError when it cannot be read, or names nothing that is in it
 */
export async function readKubeconfig(file: string, cwd: string, named: string | undefined): Promise<ClusterAccess> {
  const path = resolve(cwd, file)
  const text = await onDisk(`read \`${file}\``, () => readFile(path, 'utf8'))
  const config = parsed(text, file)
  const context = named ?? at(config, 'current-context')
  if (typeof context !== 'string' || context === '')
    throw new UsageError(`\`${file}\` has no current context: name one with \`--context\`.`)
  const chosen = entry(config, 'contexts', context, 'context', file)
  const cluster = entry(config, 'clusters', at(chosen, 'cluster'), 'cluster', file)
  const user = at(chosen, 'user') === undefined ? {} : entry(config, 'users', at(chosen, 'user'), 'user', file)
  const server = at(cluster, 'server')
  if (typeof server !== 'string' || !URL.canParse(server))
    throw new UsageError(
      `The cluster of the context \`${context}\` in \`${file}\` has no \`server\` that is an address.`,
    )

  const folder = dirname(path)
  const material = async (from: Map, key: string): Promise<string | undefined> => {
    const inline = from[`${key}-data`]
    if (typeof inline === 'string') return Buffer.from(inline, 'base64').toString('utf8')
    const at = from[key]
    if (typeof at !== 'string') return undefined
    return onDisk(`read \`${at}\``, () => readFile(resolve(folder, at), 'utf8'))
  }
  const ca = await material(cluster, 'certificate-authority')
  const cert = await material(user, 'client-certificate')
  const key = await material(user, 'client-key')
  const servername = cluster['tls-server-name']
  return {
    context,
    namespace: typeof chosen.namespace === 'string' ? chosen.namespace : null,
    server,
    tls: {
      ...(ca !== undefined && { ca }),
      ...(cert !== undefined && { cert }),
      ...(key !== undefined && { key }),
      ...(typeof servername === 'string' && { servername }),
      ...(cluster['insecure-skip-tls-verify'] === true && { rejectUnauthorized: false }),
    },
    authorization: await authorizationOf(user, folder),
    needsKubectl: kubectlFor(user, cluster),
  }
}

type Map = Readonly<Record<string, unknown>>

function parsed(text: string, file: string): unknown {
  try {
    return parse(text)
  } catch {
    throw new UsageError(`\`${file}\` is not a kubeconfig: it is not YAML.`)
  }
}

function entry(config: unknown, list: string, name: unknown, key: string, file: string): Map {
  const found = at(
    listAt(config, list).find((each) => at(each, 'name') === name),
    key,
  )
  if (!isMap(found)) throw new UsageError(`\`${file}\` has no ${key} \`${String(name)}\`.`)
  return found
}

async function authorizationOf(user: Map, folder: string): Promise<string | null> {
  const { token, tokenFile, username, password } = user
  if (typeof tokenFile === 'string') {
    const text = await onDisk(`read \`${tokenFile}\``, () => readFile(resolve(folder, tokenFile), 'utf8'))
    return `Bearer ${text.trim()}`
  }
  if (typeof token === 'string') return `Bearer ${token}`
  if (typeof username !== 'string') return null
  return `Basic ${Buffer.from(`${username}:${String(password ?? '')}`).toString('base64')}`
}

function kubectlFor(user: Map, cluster: Map): string | null {
  if (user.exec !== undefined) return 'the kubeconfig signs in by running a command'
  if (user['auth-provider'] !== undefined) return 'the kubeconfig signs in by a provider'
  return cluster['proxy-url'] === undefined ? null : 'the kubeconfig names a proxy'
}
