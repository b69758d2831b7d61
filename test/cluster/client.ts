import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { endWithUs } from './end-with-us.ts'

export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly error: string
}

/** What of an object is looked at here. */
export interface Live {
  readonly apiVersion?: string
  readonly kind?: string
  readonly metadata: {
    readonly name: string
    readonly namespace?: string
    readonly annotations?: Readonly<Record<string, string>>
    readonly labels?: Readonly<Record<string, string>>
    readonly generation?: number
    readonly deletionTimestamp?: string
    readonly uid?: string
    readonly ownerReferences?: readonly { readonly kind: string }[]
  }
  readonly spec?: Readonly<Record<string, unknown>>
  readonly status?: Readonly<Record<string, unknown>>
}

/** A cluster as kubectl and its proxy on loopback reach it. */
export interface Client {
  /** The version of the API server. */
  readonly version: string
  readonly kubectlVersion: string
  kubectl(args: readonly string[], input?: string): Ran
  /** @param path below the API server's address, as in `/api/v1/pods` */
  list(path: string): Promise<readonly Live[]>
  get(path: string): Promise<Live | null>
  /** Merges into an object. @throws Error with what the API server answers */
  patch(path: string, value: object): Promise<void>
  /** Waits until something holds. @throws Error that says what did not, after two minutes */
  until(what: string, holds: () => Promise<boolean>): Promise<void>
  stop(): void
}

const attempts = 240

/** @throws Error where the cluster is not reached */
export async function connect(kubectl: string, kubeconfig: string): Promise<Client> {
  const call = (args: readonly string[], input = ''): Ran => {
    const { status, stdout, stderr } = spawnSync(kubectl, ['--kubeconfig', kubeconfig, ...args], {
      encoding: 'utf8',
      input,
      maxBuffer: 2 ** 26,
    })
    return { status, out: stdout ?? '', error: stderr ?? '' }
  }
  const versions = JSON.parse(call(['version', '-ojson']).out || '{}') as {
    readonly serverVersion?: { readonly gitVersion: string }
    readonly clientVersion?: { readonly gitVersion: string }
  }
  if (versions.serverVersion === undefined) throw new Error(`the cluster of ${kubeconfig} does not answer`)
  const { process: proxy, address } = await startProxy(kubectl, kubeconfig)
  const request = async (path: string, init?: RequestInit): Promise<Response> => fetch(`${address}${path}`, init)
  return {
    version: versions.serverVersion.gitVersion,
    kubectlVersion: versions.clientVersion?.gitVersion ?? 'unknown',
    kubectl: call,
    async list(path) {
      const answer = await request(path)
      if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
      return ((await answer.json()) as { readonly items: readonly Live[] }).items
    },
    async get(path) {
      const answer = await request(path)
      if (answer.status === 404) return null
      if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
      return (await answer.json()) as Live
    },
    async patch(path, value) {
      const headers = { 'content-type': 'application/merge-patch+json' }
      const answer = await request(path, { method: 'PATCH', headers, body: JSON.stringify(value) })
      if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    },
    async until(what, holds) {
      for (let i = 0; i < attempts; i++) {
        if (await holds()) return
        await sleep(500)
      }
      throw new Error(`not within two minutes: ${what}`)
    },
    stop: () => void proxy.kill('SIGTERM'),
  }
}

async function startProxy(
  kubectl: string,
  kubeconfig: string,
): Promise<{ readonly process: ChildProcess; readonly address: string }> {
  // Patches are refused by the proxy's own filter unless no path is.
  const flags = ['--kubeconfig', kubeconfig, 'proxy', '--port=0', '--address=127.0.0.1']
  const process = spawn(kubectl, flags, { stdio: ['ignore', 'pipe', 'inherit'] })
  endWithUs(process)
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    process.on('error', reject)
    process.on('exit', () => reject(new Error(`kubectl proxy ended: ${said}`)))
    process.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /127\.0\.0\.1:\d+/.exec(said)
      if (found) resolve(`http://${found[0]}`)
    })
  })
  return { process, address }
}
