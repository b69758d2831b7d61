import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Pinned, so that figures of two days speak of the same program. */
export const conftestVersion = 'v0.71.1'

/** Kept below the folder for temporary files: building it takes minutes. */
const installed = join(tmpdir(), `bylaw-bench-conftest-${conftestVersion}`)

/** Three rules over routes of the language: each has a condition, an activity and a destination. */
const policy = `package main

deny contains msg if {
  some name, route in input.routes
  not route.when
  msg := sprintf("route %s has no condition", [name])
}

deny contains msg if {
  some name, route in input.routes
  not route.activity
  msg := sprintf("route %s has no activity", [name])
}

deny contains msg if {
  some name, route in input.routes
  count(object.get(route, "to", {})) == 0
  msg := sprintf("route %s goes nowhere", [name])
}
`

/** The path of the pinned conftest, built where Go is at hand; otherwise a sentence that says why there is none. */
export function installConftest(): { readonly path: string } | { readonly why: string } {
  const path = join(installed, 'conftest')
  if (existsSync(path)) return { path }
  try {
    execFileSync('go', ['version'], { stdio: 'ignore' })
  } catch {
    return { why: 'Go is not at hand here, so conftest is not measured.' }
  }
  mkdirSync(installed, { recursive: true })
  const source = `github.com/open-policy-agent/conftest@${conftestVersion}`
  const { status, stderr } = spawnSync('go', ['install', source], {
    env: { ...process.env, GOBIN: installed },
    encoding: 'utf8',
  })
  if (status === 0 && existsSync(path)) return { path }
  return { why: `Go could not build ${source}, so it is not measured: ${stderr.trim().split('\n').at(-1)}` }
}

/**
 * CPU in milliseconds, user and system, of conftest with three rules over the files of a project. It parses every file
 * and judges each by itself: no names resolved, no flows, no law.
 *
 * @throws where conftest or the shell that counts its time fails
 */
export function runConftest(path: string, project: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'bylaw-bench-rego-'))
  try {
    writeFileSync(join(folder, 'routes.rego'), policy)
    // Node knows what its children have used only as long as they run; a shell knows it afterwards, too.
    const script = '"$0" test --policy "$1" --output json --no-fail "$2" > /dev/null && times'
    const times = execFileSync('sh', ['-c', script, path, folder, project], { encoding: 'utf8' })
    return childMillis(times)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The second line of `times` is about children: `0m1.234s 0m0.056s`. */
function childMillis(times: string): number {
  const [, children = ''] = times.split('\n')
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)]
  if (parts.length !== 2) throw new Error(`the shell's \`times\` is not understood: ${times}`)
  return parts.reduce((sum, [, minutes, seconds]) => sum + (Number(minutes) * 60 + Number(seconds)) * 1000, 0)
}
