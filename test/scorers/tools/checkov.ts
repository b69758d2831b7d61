import { relative } from 'node:path'
import { type Failure, fromPyPI, run, type Tool } from '../tool.ts'

interface Found {
  readonly check_id: string
  readonly check_name: string
  readonly file_path: string
  readonly resource: string
}

interface Report {
  readonly results: { readonly failed_checks: readonly Found[] }
  readonly summary: { readonly passed: number }
}

const version = '3.3.30'

/** Manifests, image and what looks like a secret. */
export const checkov: Tool = {
  name: 'Checkov',
  version,
  have: () => {
    const program = fromPyPI('checkov', version)
    if (typeof program !== 'string') return program.why
    return (folder) => {
      const frameworks = ['--framework', 'kubernetes', 'dockerfile', 'secrets']
      const { out, error } = run(program, ['-d', folder, ...frameworks, '--output', 'json', '--skip-download'])
      if (!/^[[{]/.test(out)) throw new Error(`Checkov: ${error.slice(-500)}`)
      const read = JSON.parse(out) as Report | readonly Report[]
      const reports = Array.isArray(read) ? (read as readonly Report[]) : [read as Report]
      return {
        passed: reports.reduce((sum, { summary }) => sum + summary.passed, 0),
        failures: reports.flatMap(({ results }) => results.failed_checks.map(failureOf)),
      }
    }
  },
}

const failureOf = ({ check_id, check_name, file_path }: Found): Failure => ({
  check: `${check_id} ${check_name}`,
  where: relative('/', file_path),
})
