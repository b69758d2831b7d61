import { type ChildProcess, spawn } from 'node:child_process'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { run } from '../scorers/tool.ts'
import type { Binaries } from './binaries.ts'
import { endWithUs } from './end-with-us.ts'

/** A control plane on this machine's loopback: an API server with its controllers, and neither scheduler nor kubelet. */
export interface ControlPlane {
  readonly kubeconfig: string
  stop(): Promise<void>
}

const attempts = 240

/** Addresses of Services in a cluster of both families. */
const bothFamilies = '10.0.0.0/16,fd00:10::/112'

/**
 * Starts etcd, kube-apiserver and kube-controller-manager in a folder.
 *
 * @param services blocks of addresses of Services, one for each family of the cluster
 * @throws Error with the last lines of a log where one of them ends or is not ready within four minutes
 */
export async function startControlPlane(
  binaries: Binaries,
  folder: string,
  services: string = bothFamilies,
): Promise<ControlPlane> {
  const started: Started[] = []
  const stop = async (): Promise<void> => {
    for (const each of started.reverse()) await each.stop()
  }
  const start = (name: string, program: string, flags: readonly string[]): Started => {
    const one = startProgram(folder, name, program, flags)
    started.push(one)
    return one
  }
  const [client, peer, secure, controller] = (await Promise.all([freePort(), freePort(), freePort(), freePort()])).map(
    String,
  )
  const token = randomBytes(24).toString('hex')
  const file = (name: string): string => join(folder, name)
  writeFileSync(file('tokens.csv'), `${token},admin,admin,system:masters\n`, { mode: 0o600 })
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  writeFileSync(file('accounts.key'), privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 })
  try {
    const etcd = start('etcd', binaries.etcd, [
      `--data-dir=${file('etcd')}`,
      `--listen-client-urls=http://127.0.0.1:${client}`,
      `--advertise-client-urls=http://127.0.0.1:${client}`,
      `--listen-peer-urls=http://127.0.0.1:${peer}`,
      `--initial-advertise-peer-urls=http://127.0.0.1:${peer}`,
      `--initial-cluster=default=http://127.0.0.1:${peer}`,
      '--unsafe-no-fsync',
    ])
    await until(etcd, async () => (await fetch(`http://127.0.0.1:${client}/health`)).ok)
    const server = start('kube-apiserver', binaries.apiserver, [
      `--etcd-servers=http://127.0.0.1:${client}`,
      '--bind-address=127.0.0.1',
      '--advertise-address=127.0.0.1',
      `--secure-port=${secure}`,
      `--cert-dir=${file('certificates')}`,
      // The server's own address is none that endpoints may have.
      '--endpoint-reconciler-type=none',
      `--service-cluster-ip-range=${services}`,
      `--token-auth-file=${file('tokens.csv')}`,
      '--authorization-mode=RBAC',
      '--service-account-issuer=https://cluster.invalid',
      `--service-account-key-file=${file('accounts.key')}`,
      `--service-account-signing-key-file=${file('accounts.key')}`,
    ])
    const kubeconfig = file('kubeconfig')
    writeFileSync(kubeconfig, kubeconfigOf(`https://127.0.0.1:${secure}`, file('certificates/apiserver.crt'), token), {
      mode: 0o600,
    })
    const ready = async (): Promise<boolean> =>
      run(binaries.kubectl, ['--kubeconfig', kubeconfig, 'get', '--raw', '/readyz']).out === 'ok'
    await until(server, ready)
    const controllers = start('kube-controller-manager', binaries.controllerManager, [
      `--kubeconfig=${kubeconfig}`,
      '--leader-elect=false',
      '--bind-address=127.0.0.1',
      `--secure-port=${controller}`,
      `--cert-dir=${file('certificates')}`,
      `--service-account-private-key-file=${file('accounts.key')}`,
      // Volumes are a node's, and there is none.
      '--controllers=*,-persistentvolume-binder-controller,-persistentvolume-attach-detach-controller',
    ])
    // It makes the account `default` of each namespace: without it no pod is admitted.
    await until(controllers, async () => {
      const found = run(binaries.kubectl, ['--kubeconfig', kubeconfig, 'get', 'serviceaccount', 'default', '-oname'])
      return found.out.trim() === 'serviceaccount/default'
    })
    return { kubeconfig, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

interface Started {
  readonly name: string
  readonly process: ChildProcess
  readonly log: string
  stop(): Promise<void>
}

function startProgram(folder: string, name: string, program: string, flags: readonly string[]): Started {
  const log = join(folder, `${name}.log`)
  const out = openSync(log, 'w')
  const child = spawn(program, flags, { stdio: ['ignore', out, out], cwd: folder })
  closeSync(out)
  endWithUs(child)
  // A program that cannot be started has an exit code too: `until` tells of it.
  child.on('error', () => undefined)
  return {
    name,
    process: child,
    log,
    async stop() {
      if (child.exitCode !== null || child.pid === undefined) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      const forced = setTimeout(() => child.kill('SIGKILL'), 20_000)
      await ended
      clearTimeout(forced)
    },
  }
}

/** Waits until a program is ready; no longer than it runs. */
async function until(started: Started, ready: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < attempts; i++) {
    if (started.process.exitCode !== null || started.process.pid === undefined) break
    if (await ready().catch(() => false)) return
    await sleep(1000)
  }
  const lines = readFileSync(started.log, 'utf8').trim().split('\n').slice(-5).join('\n')
  throw new Error(`${started.name} was not ready. Its log ends so:\n${lines}`)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('there is no free port')
  return address.port
}

const kubeconfigOf = (server: string, authority: string, token: string): string =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'test', cluster: { server, 'certificate-authority': authority } }],
    users: [{ name: 'admin', user: { token } }],
    contexts: [{ name: 'test', context: { cluster: 'test', user: 'admin' } }],
    'current-context': 'test',
  })
