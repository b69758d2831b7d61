import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The package as `npm run build` makes it of one revision. */
export interface Build {
  readonly name: string
  /** Where the revision's files stand, with `dist` among them. */
  readonly folder: string
  remove(): void
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Builds what stands in this folder, into its `dist`. */
export function buildHere(): Build {
  build(root)
  return { name: 'now', folder: root, remove: () => undefined }
}

/** Builds a revision in a temporary folder, with the packages that are installed here. `null` where git lacks it. */
export function buildRevision(revision: string): Build | null {
  const taken = takeRevision(revision)
  if (taken === null) return null
  try {
    build(taken.folder)
    return taken
  } catch (error) {
    taken.remove()
    throw error
  }
}

/** The packages that are installed here; its own by `npm ci` where it needs one that is not. */
function installFor(folder: string): void {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as {
    dependencies?: Readonly<Record<string, string>>
    devDependencies?: Readonly<Record<string, string>>
  }
  const needed = Object.keys({ ...dependencies, ...devDependencies })
  if (needed.every((name) => existsSync(join(root, 'node_modules', name)))) {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    return
  }
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 2, 2] })
}

/** The sources of a revision in a temporary folder, not built. `null` where git lacks it. */
export function takeRevision(revision: string): Build | null {
  if (!exists(revision)) return null
  const folder = mkdtempSync(join(tmpdir(), 'bylaw-bench-'))
  const remove = (): void => {
    git('worktree', 'remove', '--force', folder)
    rmSync(folder, { recursive: true, force: true })
  }
  git('worktree', 'add', '--detach', '--force', folder, revision)
  try {
    installFor(folder)
    return { name: revision, folder, remove }
  } catch (error) {
    remove()
    throw error
  }
}

function exists(revision: string): boolean {
  try {
    git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`)
    return true
  } catch {
    return false
  }
}

function build(folder: string): void {
  execFileSync(process.execPath, [join(folder, 'scripts/build.ts')], { cwd: folder, stdio: ['ignore', 2, 2] })
}

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
