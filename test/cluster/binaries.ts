import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { onPath, programIn } from '../scorers/tool.ts'
import { goBuild, goModule } from './go.ts'

/** The programs of a control plane, by their paths. */
export interface Binaries {
  readonly etcd: string
  readonly apiserver: string
  readonly controllerManager: string
  readonly kubectl: string
}

/** What is built where nothing is at hand. Kubernetes and its staging modules have one version under two names. */
const pinned = { etcd: 'v3.6.16', kubernetes: 'v1.34.4', staging: 'v0.34.4' } as const

/** Where built programs are kept between runs: outside of the tree, and safe to delete. */
const cache = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
  `bylaw-control-plane-${pinned.kubernetes}-${pinned.etcd}`,
)

const names = {
  etcd: 'etcd',
  apiserver: 'kube-apiserver',
  controllerManager: 'kube-controller-manager',
  kubectl: 'kubectl',
} as const

/**
 * The programs of a control plane: from a folder, from PATH, from an earlier build, or built once from pinned Go modules
 * (about 40 minutes on two idle cores).
 *
 * @param folder where to look first
 * @returns why they cannot be had
 */
export function binaries(folder: string | null, say: (line: string) => void): Binaries | { readonly why: string } {
  const find = (name: string): string | null =>
    (folder === null ? null : programIn(name, [folder])) ?? onPath(name) ?? programIn(name, [cache])
  const lacking = Object.values(names).filter((name) => find(name) === null)
  if (lacking.length > 0) {
    const go = onPath('go')
    const list = lacking.map((name) => `\`${name}\``).join(', ')
    if (go === null)
      return { why: `${list}: neither in the folder that was named nor on PATH, and there is no \`go\` to build them.` }
    say(`Building ${list} from Go modules into ${cache}: about 40 minutes on two idle cores, once.`)
    for (const [i, name] of lacking.entries()) {
      say(`  ${name} (${i + 1} of ${lacking.length})`)
      const why = build(go, name)
      if (why !== null)
        return { why: `\`${name}\` was not built: ${why.replace(/\.?$/, '.')} Run again: it goes on where it was.` }
    }
  }
  const path = (name: string): string => find(name) ?? name
  return {
    etcd: path(names.etcd),
    apiserver: path(names.apiserver),
    controllerManager: path(names.controllerManager),
    kubectl: path(names.kubectl),
  }
}

/** @returns why it was not built */
function build(go: string, name: string): string | null {
  const isEtcd = name === names.etcd
  const folder = join(cache, isEtcd ? 'etcd-module' : 'kubernetes-module')
  mkdirSync(folder, { recursive: true })
  const module = isEtcd ? etcdModule() : kubernetesModule(go)
  if (typeof module !== 'string') return module.why
  writeFileSync(join(folder, 'go.mod'), module)
  return goBuild(go, {
    folder,
    target: join(cache, name),
    package: isEtcd ? 'go.etcd.io/etcd/server/v3' : `k8s.io/kubernetes/cmd/${name}`,
    ldflags: isEtcd ? '-s -w' : versioned(),
  })
}

const etcdModule = (): string =>
  `module etcd.invalid\n\ngo 1.24.0\n\nrequire go.etcd.io/etcd/server/v3 ${pinned.etcd}\n`

/** Kubernetes requires its staging modules as v0.0.0, which is nothing that a registry has: each is replaced. */
function kubernetesModule(go: string): string | { readonly why: string } {
  const module = goModule(go, 'k8s.io/kubernetes', pinned.kubernetes)
  if ('why' in module) return module
  const staged = [...readFileSync(module.file, 'utf8').matchAll(/^\s+(k8s\.io\/\S+) v0\.0\.0$/gm)].map(
    ([, name]) => name,
  )
  return `module kubernetes.invalid

go 1.24.0

godebug default=go1.24

require k8s.io/kubernetes ${pinned.kubernetes}

replace (
${staged.map((name) => `\t${name} => ${name} ${pinned.staging}\n`).join('')})
`
}

/** A server that does not know its version refuses to start. */
function versioned(): string {
  const [major, minor] = pinned.kubernetes.slice(1).split('.')
  const set = { gitVersion: pinned.kubernetes, gitMajor: major, gitMinor: minor, gitTreeState: 'clean' }
  const packages = ['k8s.io/component-base/version', 'k8s.io/client-go/pkg/version']
  const flags = packages.flatMap((name) => Object.entries(set).map(([key, value]) => `-X ${name}.${key}=${value}`))
  return ['-s -w', ...flags].join(' ')
}
