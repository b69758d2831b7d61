import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Metafile } from 'esbuild'
import { packageRoot } from '../package-root.ts'

/** A package of which something is in a bundle. */
export interface BundledPackage {
  readonly name: string
  readonly version: string
  /** As it states it; `null` where it states none. */
  readonly license: string | null
  /** The SHA-512 of what the registry gave, in hex, where the installation noted it. */
  readonly sha512: string | null
  /** Packages that its files in the bundle import, as `name@version`, sorted. */
  readonly imports: readonly string[]
}

interface Found extends Omit<BundledPackage, 'imports'> {
  readonly imports: Set<string>
}

/**
 * The packages that a bundle really holds, Bylaw's own among them, by the files that esbuild wrote something of: what was
 * installed beside them, and what was left out as unused, is not there. Sorted.
 */
export function bundledPackages(metafile: Metafile): readonly BundledPackage[] {
  const code = Object.entries(metafile.outputs).find(([path]) => !path.endsWith('.map'))
  const held = Object.entries(code?.[1].inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [path] : [],
  )
  const folders = new Map<string, Found>()
  const owners = new Map(held.map((path) => [path, ownerOf(path, folders)]))
  for (const [path, owner] of owners) {
    for (const { path: imported } of metafile.inputs[path]?.imports ?? []) {
      const other = owners.get(imported)
      if (owner && other && other !== owner) owner.imports.add(idOf(other))
    }
  }
  const packages = [...new Map([...owners.values()].flatMap((each) => (each ? [[idOf(each), each] as const] : [])))]
  return packages
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, each]) => ({ ...each, imports: [...each.imports].sort() }))
}

const idOf = ({ name, version }: Pick<BundledPackage, 'name' | 'version'>): string => `${name}@${version}`

/** The package that a file belongs to; `null` for what was generated. */
function ownerOf(input: string, folders: Map<string, Found>): Found | null {
  // A plugin's file has no path.
  if (/^[a-z-]+:/.test(input) || input === 'router.mjs') return null
  for (let folder = dirname(resolve(packageRoot(), input)); ; folder = dirname(folder)) {
    const known = folders.get(folder) ?? readPackage(folder)
    if (known !== null) {
      folders.set(folder, known)
      return known
    }
    if (folder === dirname(folder)) return null
  }
}

interface Manifest {
  readonly name?: unknown
  readonly version?: unknown
  readonly license?: unknown
}

/** A folder whose package.json names a package: some hold one in a folder below that only says what kind of module it is. */
function readPackage(folder: string): Found | null {
  const manifest = readJson<Manifest>(join(folder, 'package.json'))
  if (typeof manifest?.name !== 'string' || typeof manifest.version !== 'string') return null
  const { name, version, license } = manifest
  return {
    name,
    version,
    license: typeof license === 'string' ? license : null,
    sha512: integrityOf(folder, version),
    imports: new Set(),
  }
}

/** What npm noted of an installed package: `node_modules/.package-lock.json` of the folder that it was installed into. */
function integrityOf(folder: string, version: string): string | null {
  const path = folder.replaceAll('\\', '/')
  const first = path.indexOf('/node_modules/')
  if (first === -1) return null
  const top = path.slice(0, first)
  const noted = locked(join(top, 'node_modules/.package-lock.json')).packages?.[path.slice(first + 1)]
  const base64 = noted?.version === version ? /^sha512-(\S+)$/.exec(noted.integrity ?? '')?.[1] : undefined
  return base64 === undefined ? null : Buffer.from(base64, 'base64').toString('hex')
}

interface Lock {
  readonly packages?: Readonly<Record<string, { readonly version?: string; readonly integrity?: string } | undefined>>
}

const locks = new Map<string, Lock>()

function locked(path: string): Lock {
  const lock = locks.get(path) ?? readJson<Lock>(path) ?? {}
  locks.set(path, lock)
  return lock
}

function readJson<T>(path: string): T | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T
  } catch {
    return null
  }
}
