import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '../../../package-root.ts'

/** Where the package keeps the script once it is built. */
export const scriptPath = 'dist/site/explore.js'

let made: Promise<string> | null = null

/** The script that explores a map: as the package was built, or from its source where that is what runs. */
export function exploreScript(): Promise<string> {
  made ??= import.meta.filename.endsWith('.ts')
    ? import('./bundle-script.ts').then(({ bundleScript }) => bundleScript(packageRoot()))
    : readFile(join(packageRoot(), scriptPath), 'utf8')
  return made
}
