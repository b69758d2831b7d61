import { execFile } from 'node:child_process'
import { dirname, posix, relative, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { isSkipped, isYaml } from './list-yaml.ts'
import { isOurs } from './ours.ts'
import type { SourceFile } from './source-file.ts'

/** What a git revision held; `null` where git knows no such revision of the path. */
export type Revision = readonly SourceFile[] | null

const run = promisify(execFile)

const gitIn =
  (cwd: string) =>
  async (args: readonly string[]): Promise<Buffer> => {
    const { stdout } = await run('git', [...args], { cwd, encoding: 'buffer', maxBuffer: 512 * 1024 * 1024 })
    return stdout
  }

/** Files larger than this are not declarations. */
const largest = 4 * 1024 * 1024

/**
 * Reads the YAML files below `path` as they were at a revision, through git's plumbing: no work tree is touched and
 * no hook runs. Paths are relative to `path`, so that they compare with a folder that is read from disk.
 *
 * @param from a folder of the repository that is there now, where `path` may be gone
 */
export async function loadRevision(
  path: string,
  revision: string,
  from: string = isYaml(path) ? dirname(path) : path,
): Promise<Revision> {
  const git = gitIn(from)
  try {
    const top = (await git(['rev-parse', '--show-toplevel'])).toString().trim()
    // `--end-of-options` keeps a revision that begins with a dash from being read as an option.
    const commit = (await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]))
      .toString()
      .trim()
    const prefix = relative(top, resolve(path)).split(sep).join('/')
    const listing = await git([
      'ls-tree',
      '-r',
      '-z',
      '--full-tree',
      '--long',
      commit,
      ...(prefix === '' ? [] : ['--', prefix]),
    ])
    const files: SourceFile[] = []
    for (const line of listing.toString().split('\0')) {
      const match = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(line)
      if (!match) continue
      const [, id = '', size = '0', name = ''] = match
      if (!isYaml(name) || Number(size) > largest) continue
      const bytes = await git(['cat-file', 'blob', id])
      const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes)
      const named = isYaml(path)
      const base = named ? posix.dirname(prefix) : prefix
      const below = base === '' || base === '.' ? name : posix.relative(base, name)
      if (!named && (below.split('/').slice(0, -1).some(isSkipped) || !isOurs(text))) continue
      files.push({ path: below, text })
    }
    return files.sort((a, b) => (a.path < b.path ? -1 : 1))
  } catch {
    return null
  }
}
