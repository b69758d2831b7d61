import { execFile } from 'node:child_process'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * The commit that a pull request's work tree is to be compared with: for the merge that is checked out, what the head
 * was merged into; otherwise where head and base part. `null` where the commits are not there (a shallow clone).
 */
export async function baseCommit(path: string, base: string, head: string): Promise<string | null> {
  const folder = /\.ya?ml$/.test(path) ? dirname(path) : path
  const [, into, merged] = ((await git(folder, 'rev-list', '--parents', '-n', '1', 'HEAD')) ?? '').split(' ')
  return into !== undefined && merged === head ? into : git(folder, 'merge-base', base, 'HEAD')
}

async function git(folder: string, ...args: readonly string[]): Promise<string | null> {
  try {
    const { stdout } = await run('git', [...args], { cwd: folder })
    return stdout.trim()
  } catch {
    return null
  }
}
