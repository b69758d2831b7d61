import { relative } from 'node:path'
import { fromPyPI, manifestsOf, run, type Tool } from '../tool.ts'

const version = '1.37.0'

/** The oldest and the newest release that manifests are written for. */
export const releases = ['1.30', '1.34'] as const

/** Its program; beside it are the schemas of Kubernetes. */
export const validateProgram = (): ReturnType<typeof fromPyPI> => fromPyPI('kubernetes-validate', version)

/** Kubernetes' own schemas, strictly; it has none of custom resources, and says so. */
export const kubernetesValidate: Tool = {
  name: 'kubernetes-validate',
  version,
  have: () => {
    const program = validateProgram()
    if (typeof program !== 'string') return program.why
    return (folder) => {
      const ran = releases.map((release) => run(program, ['--strict', '-k', release, ...manifestsOf(folder)]))
      const lines = ran.flatMap(({ out, error }) => `${out}\n${error}`.split('\n'))
      return {
        passed: lines.filter((line) => line.startsWith('INFO') && line.includes(' passed ')).length,
        failures: lines
          .filter((line) => line.startsWith('ERROR'))
          .map((line) => ({
            check: line.replace(/^ERROR\s+\S+\s*/, ''),
            where: relative(folder, line.split(/\s+/)[1] ?? ''),
          })),
      }
    }
  },
}
