import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Manifest {
  readonly name: string
  readonly version: string
}

function find(folder: string): { folder: string; manifest: Manifest } {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
    if (manifest.name === 'bylaw') return { folder, manifest }
  } catch {
    // Not in this folder.
  }
  const parent = dirname(folder)
  if (parent === folder) throw new Error('the package bylaw is not complete')
  return find(parent)
}

/** The folder of this package, whether it runs from source or from `dist/`, and its manifest. */
export const packageRoot = (): { readonly folder: string; readonly manifest: Manifest } =>
  find(dirname(fileURLToPath(import.meta.url)))
