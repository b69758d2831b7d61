import { randomBytes } from 'node:crypto'
import { lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { EmittedFile } from './emitted-file.ts'
import { manifestName, parseManifest } from './manifest.ts'

/** Why a build was not written; a sentence for the user. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten'
}

/**
 * Writes a build to a folder, whole or not at all: into a sibling first, to the disk, then renamed. A folder that is
 * there already is replaced when it is empty or holds a build of ours and nothing else, for a router's journal or
 * somebody's notes in it would be gone.
 *
 * @throws NotWritten when the folder holds something else
 */
export async function writeBuild(files: readonly EmittedFile[], outDir: string): Promise<void> {
  const target = resolve(outDir)
  const existing = await contentsOf(target)
  if (existing !== null) await refuseForeign(target, existing)
  const parent = dirname(target)
  await mkdir(parent, { recursive: true })
  const mark = `${process.pid}-${randomBytes(4).toString('hex')}`
  const fresh = join(parent, `.${basename(target)}.new-${mark}`)
  const old = join(parent, `.${basename(target)}.old-${mark}`)
  try {
    await writeAll(files, fresh)
    if (existing !== null) await rename(target, old)
    try {
      await rename(fresh, target)
    } catch (error) {
      if (existing !== null) await rename(old, target)
      throw error
    }
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
  await sync(parent)
  await rm(old, { recursive: true, force: true })
}

/** Paths of all files below a folder, `null` when there is no such folder. */
async function contentsOf(folder: string): Promise<readonly string[] | null> {
  const stat = await lstat(folder).catch(() => null)
  if (stat === null) return null
  if (!stat.isDirectory()) throw new NotWritten(`\`${folder}\` is not a folder.`)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

async function refuseForeign(folder: string, existing: readonly string[]): Promise<void> {
  if (existing.length === 0) return
  const manifest = existing.includes(manifestName)
    ? parseManifest(await readFile(join(folder, manifestName), 'utf8'))
    : null
  if (!manifest) {
    throw new NotWritten(`\`${folder}\` is neither empty nor a build of bylaw: choose another folder, or empty it.`)
  }
  const foreign = existing.filter((path) => path !== manifestName && !Object.hasOwn(manifest.files, path))
  if (foreign.length === 0) return
  const named = foreign.slice(0, 3).map((path) => `\`${path}\``)
  const more = foreign.length > 3 ? ` and ${foreign.length - 3} more` : ''
  throw new NotWritten(
    `\`${folder}\` holds files that no build wrote (${named.join(', ')}${more}): move them away, a build replaces the whole folder.`,
  )
}

async function writeAll(files: readonly EmittedFile[], folder: string): Promise<void> {
  const folders = new Set([folder])
  for (const { path, content } of files) {
    const full = resolve(folder, path)
    if (!full.startsWith(resolve(folder) + (process.platform === 'win32' ? '\\' : '/'))) {
      throw new Error(`\`${path}\` leads out of the build.`)
    }
    for (let parent = dirname(full); !folders.has(parent); parent = dirname(parent)) folders.add(parent)
    await mkdir(dirname(full), { recursive: true })
    const file = await open(full, 'wx', 0o644)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
  }
  if (files.length === 0) await mkdir(folder, { recursive: true })
  for (const each of [...folders].sort().reverse()) await sync(each)
}

/** Puts a folder's entries on the disk. Not every platform can; then the rename still orders what matters. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  if (handle === null) return
  await handle.sync().catch(() => undefined)
  await handle.close()
}
