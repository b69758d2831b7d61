import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '../../compile.ts'
import { diff } from '../diff.ts'
import type { Side } from '../side.ts'

const folder = join(import.meta.dirname, '../../../test/defects/complete')
const complete = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
)

function sideOf(texts: ReadonlyMap<string, string>): Side {
  const files = [...texts].map(([path, text]) => ({ path, text }))
  const { model, graph, faults } = compile(files, { asOf: '2026-11-21' })
  if (!model || !graph) throw new Error('the files cannot be read')
  return { model, flows: graph.flows, faults }
}

/** The complete project with one text of a file replaced. */
export function edited(file: string, from: string, to: string): Side {
  const text = complete.get(file) ?? ''
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
  return sideOf(new Map([...complete, [file, text.replace(from, () => to)]]))
}

/** The complete project as it is. */
export const base = sideOf(complete)

/** What is told between two sides: `class type section.name`, each. */
export const told = (from: Side, to: Side): string =>
  diff(from, to)
    .map(({ type, class: kind, at }) => `${kind} ${type} ${at?.place.section}.${at?.place.name}`)
    .join('; ')
