import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '../../compiler/compile.ts'
import type { Side } from '../../compiler/diff/side.ts'
import type { FlowGraph } from '../../compiler/flows/graph.ts'

/** Projects without a mistake, into which defects are sown elsewhere. */
export type Project = 'charity' | 'clinic' | 'complete' | 'hotel' | 'insurer' | 'lettings' | 'recruiting' | 'union'

/** The day for which they are read. */
export const asOf = '2026-11-28'

/** A replacement of the one text that is so, in a file. */
export type Edit = readonly [file: string, from: string, to: string]

const texts = new Map<Project, ReadonlyMap<string, string>>()

function textsOf(project: Project): ReadonlyMap<string, string> {
  const known = texts.get(project)
  if (known) return known
  const folder = join(import.meta.dirname, '../defects', project)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
  const read = new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  texts.set(project, read)
  return read
}

/** A project compiled, with texts of its files replaced and files of its own beside them. */
export function compiled(
  project: Project,
  edits: readonly Edit[] = [],
  more: readonly { readonly path: string; readonly text: string }[] = [],
): Side & { readonly graph: FlowGraph } {
  const files = new Map(textsOf(project))
  for (const [file, from, to] of edits) {
    const parts = (files.get(file) ?? '').split(from)
    if (parts.length !== 2) throw new Error(`${file} does not hold once: ${from}`)
    files.set(file, parts.join(to))
  }
  const all = [...[...files].map(([path, text]) => ({ path, text })), ...more]
  const { model, graph, faults, diagnostics } = compile(all, { asOf })
  if (!model || !graph) throw new Error('the project cannot be read')
  return { model, flows: graph.flows, graph, faults, diagnostics }
}
