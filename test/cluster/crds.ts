import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { onPath } from '../scorers/tool.ts'
import { goModule } from './go.ts'

/** Definitions of kinds that are not Kubernetes' own, and where they are from. */
export interface Definitions {
  readonly from: string
  readonly kinds: readonly string[]
  /** Files, or why there are none. */
  readonly files: readonly string[] | string
}

interface Source {
  readonly kinds: readonly string[]
  readonly module: string
  readonly version: string
  readonly files: readonly string[]
}

/** Go modules that ship the definitions of what is generated: those of the operators themselves. */
const sources: readonly Source[] = [
  {
    kinds: ['HTTPRoute'],
    module: 'sigs.k8s.io/gateway-api',
    version: 'v1.6.3',
    files: ['config/crd/standard/gateway.networking.k8s.io_httproutes.yaml'],
  },
  {
    kinds: ['CiliumNetworkPolicy'],
    module: 'github.com/cilium/cilium',
    version: 'v1.20.2',
    files: ['pkg/k8s/apis/cilium.io/client/crds/v2/ciliumnetworkpolicies.yaml'],
  },
  {
    kinds: ['ExternalSecret'],
    module: 'github.com/external-secrets/external-secrets',
    version: 'v1.3.2',
    files: ['config/crds/bases/external-secrets.io_externalsecrets.yaml'],
  },
  {
    kinds: ['PodMonitor', 'PrometheusRule'],
    module: 'github.com/prometheus-operator/prometheus-operator',
    version: 'v0.85.0',
    files: ['podmonitors', 'prometheusrules'].map(
      (name) => `example/prometheus-operator-crd/monitoring.coreos.com_${name}.yaml`,
    ),
  },
  {
    kinds: ['Application'],
    module: 'github.com/argoproj/argo-cd/v3',
    version: 'v3.5.6',
    files: ['manifests/crds/application-crd.yaml'],
  },
  {
    kinds: ['Kustomization'],
    module: 'github.com/fluxcd/kustomize-controller',
    version: 'v1.9.5',
    files: ['config/crd/bases/kustomize.toolkit.fluxcd.io_kustomizations.yaml'],
  },
]

/**
 * @param folder with further definitions, for what no registry has (CloudNativePG's)
 */
export function definitions(folder: string | null): readonly Definitions[] {
  const go = onPath('go')
  const fromModules = sources.map(({ kinds, module, version, files }): Definitions => {
    const from = `${module} ${version}`
    if (go === null) return { from, kinds, files: 'there is no `go` to fetch the module with' }
    const shipped = goModule(go, module, version)
    if ('why' in shipped) return { from, kinds, files: shipped.why }
    const root = shipped.folder
    const paths = files.map((file) => join(root, file))
    const absent = paths.find((path) => !existsSync(path))
    return { from, kinds, files: absent === undefined ? paths : `the module has no ${absent.slice(root.length + 1)}` }
  })
  if (folder === null) return fromModules
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name))
  return [...fromModules, { from: 'the folder that was named', kinds: [], files }]
}
