import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, 'project')
const project: ReadonlyMap<string, string> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
)

/** A replacement of the first text that is so, in a file. */
export type Edit = readonly [file: string, from: string, to: string]

/** The files of a maker of a wristband with a marketplace of coaches, some of them edited. */
export function filesOf(edits: readonly Edit[]): readonly { readonly path: string; readonly text: string }[] {
  const texts = new Map(project)
  for (const [file, from, to] of edits) {
    const text = texts.get(file) ?? ''
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
    texts.set(
      file,
      text.replace(from, () => to),
    )
  }
  return [...texts].map(([path, text]) => ({ path, text }))
}
