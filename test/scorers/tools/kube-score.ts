import { fromGo, manifestsOf, run, type Tool } from '../tool.ts'

interface Scored {
  readonly object_name: string
  readonly type_meta: { readonly kind: string }
  readonly checks: readonly {
    readonly check: { readonly id: string; readonly name: string }
    /** 10 is OK, 7 almost, 5 a warning, 1 critical. */
    readonly grade: number
    readonly skipped: boolean
  }[]
}

const version = 'v1.20.0'
const OK = 7

export const kubeScore: Tool = {
  name: 'kube-score',
  version,
  have: () => {
    const program = fromGo('github.com/zegl/kube-score/cmd/kube-score', version)
    if (typeof program !== 'string') return program.why
    return (folder) => {
      const flags = ['--output-format', 'json', '--kubernetes-version', 'v1.34']
      const { out, error } = run(program, ['score', ...flags, ...manifestsOf(folder)])
      if (!out.startsWith('[')) throw new Error(`kube-score: ${error.slice(-500)}`)
      const all = (JSON.parse(out) as readonly Scored[]).flatMap(({ object_name, type_meta, checks }) =>
        checks
          .filter(({ skipped }) => !skipped)
          .map((each) => ({ ...each, where: `${type_meta.kind}/${object_name}` })),
      )
      const failed = all.filter(({ grade }) => grade < OK)
      return {
        passed: all.length - failed.length,
        failures: failed.map(({ check, where }) => ({ check: `${check.id} ${check.name}`, where })),
      }
    }
  },
}
