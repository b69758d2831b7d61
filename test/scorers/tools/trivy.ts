import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { goBuild } from '../../cluster/go.ts'
import { cache, dockerfilesOf, manifestsOf, onPath, run, type Tool } from '../tool.ts'

const version = 'v0.74.0'

interface Said {
  readonly check: string
  readonly severity: string
  readonly message: string
  /** Its path without the slash that it begins with. */
  readonly file: string
  readonly line: number
  readonly passed: boolean
}

/**
 * Trivy's own scanners of Kubernetes and of Dockerfiles, with the checks that its module embeds, as a program of ours of
 * one file: its command has scanners of everything else besides, and asks a registry for its checks.
 */
export const trivy: Tool = {
  name: 'Trivy',
  version,
  have: () => {
    const program = built()
    if (typeof program !== 'string') return program.why
    return (folder) => {
      const files = [...looksAt(folder), ...dockerfilesOf(folder)]
      const all: Said[] = []
      for (let at = 0; at < files.length; at += FILES) {
        process.stderr.write(`Trivy: ${at} of ${files.length} files\n`)
        const { out, error } = run(program, [], {}, files.slice(at, at + FILES).join('\n'))
        if (!out.startsWith('[')) throw new Error(`Trivy: ${error.slice(-500)}`)
        all.push(...(JSON.parse(out) as readonly Said[]))
      }
      const failed = all.filter(({ passed }) => !passed)
      return {
        passed: all.length - failed.length,
        failures: failed.map(({ check, severity, message, file }) => ({
          check: `${check} ${severity} ${message}`,
          where: relative(folder, `/${file}`),
        })),
      }
    }
  },
}

/** At a time: eight and eight files took 5 seconds each and sixteen 15, of which 3 are its start. */
const FILES = 8

/** Deployments of which everything is looked at. */
const whole = /\/dispatchkit-(sqlite-proxy|postgres-cilium)\//

const workload = /^kind: (StatefulSet|Deployment|Job)$/m

/** Workloads of every deployment, and all of two. */
const looksAt = (folder: string): readonly string[] =>
  manifestsOf(folder).filter((file) => whole.test(file) || workload.test(readFileSync(file, 'utf8')))

function built(): string | { readonly why: string } {
  const folder = join(cache, `trivy-${version}`)
  const program = join(folder, 'trivy-config')
  if (existsSync(program)) return program
  const go = onPath('go')
  if (go === null) return { why: 'there is no `go`' }
  mkdirSync(folder, { recursive: true })
  copyFileSync(fileURLToPath(new URL('../trivy/main.go', import.meta.url)), join(folder, 'main.go'))
  writeFileSync(
    join(folder, 'go.mod'),
    `module trivy.invalid\n\ngo 1.26.3\n\nrequire github.com/aquasecurity/trivy ${version}\n`,
  )
  const why = goBuild(go, { folder, target: program, package: '.', ldflags: '-s -w', experiments: 'jsonv2' })
  return why === null ? program : { why: `Go: ${why}` }
}
