import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { takeRevision } from '../check/builds.ts'
import type * as Starting from './start.ts'

/** How routers of one revision are bundled and started: by its own compiler and bench. */
export interface Revision {
  readonly name: string
  readonly starting: Pick<typeof Starting, 'bundleOf' | 'makePlace'>
  remove(): void
}

/** Of what stands here, and of each of these revisions that git knows. */
export async function revisions(names: readonly string[]): Promise<readonly Revision[]> {
  const found: Revision[] = []
  for (const name of names) {
    const taken = takeRevision(name)
    if (taken === null) console.error(`${name} is not in this repository's history: left out`)
    else found.push({ name, starting: await startingIn(taken.folder), remove: taken.remove })
  }
  return [...found, { name: 'now', starting: await import('./start.ts'), remove: () => undefined }]
}

const startingIn = async (folder: string): Promise<typeof Starting> =>
  (await import(pathToFileURL(join(folder, 'bench/router/start.ts')).href)) as typeof Starting
