import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Package {
  readonly root: string
  readonly version: string
}

let found: Package | null = null

/** The nearest package called `bylaw` above this file: the repository, or the installed package when run from `dist/`. */
function ownPackage(): Package {
  for (let folder = dirname(fileURLToPath(import.meta.url)); found === null; folder = dirname(folder)) {
    const manifest = readManifest(join(folder, 'package.json'))
    if (manifest?.name === 'bylaw') found = { root: folder, version: manifest.version ?? '0.0.0' }
    else if (dirname(folder) === folder)
      throw new Error('There is no package `bylaw` above the compiler: reinstall it.')
  }
  return found
}

function readManifest(path: string): { readonly name?: string; readonly version?: string } | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** The folder that holds `runtime/` and `node_modules/` as they were installed. */
export const packageRoot = (): string => ownPackage().root

export const packageVersion = (): string => ownPackage().version
