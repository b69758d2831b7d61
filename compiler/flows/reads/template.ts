import { AssignTag, CaptureTag, type Template } from 'liquidjs'
import type { ObjectShape } from '../../model/shape.ts'
import { isBlank } from './liquid-idle.ts'
import { taken, walk } from './liquid-statements.ts'
import { parseTemplate } from './liquid-tree.ts'
import { newNotes } from './notes.ts'
import type { Reads } from './read.ts'

/**
 * What a message template lets reach its reader, by abstract interpretation: a variable stands for the places of the
 * event that it may hold and the reads that have flowed into it; these count when it is printed, tested or looped
 * over. Nothing that the template could print is missed; what cannot be known is a problem.
 */
export function readsOfTemplate(template: string, event: ObjectShape): Reads {
  const notes = newNotes()
  const templates = parseTemplate(template, notes)
  if (templates) {
    const set = templates.flatMap(assignedNames)
    const assigned = new Set(set.map(({ content }) => content))
    const used = new Set<string>()
    walk(templates, new Map(), { template, event, notes, assigned, used, loops: [], print: notes.read, leave: null })
    for (const { content, begin, end } of set)
      if (!used.has(content) && !taken.has(content))
        notes.problem('idle', { start: begin, end }, `\`${content}\` is set and never used.`)
    if (template.trim() !== '' && isBlank(templates))
      notes.problem('refused', { start: 0, end: template.length }, 'The message shows nothing.')
  }
  return notes.result()
}

interface Name {
  readonly content: string
  readonly begin: number
  readonly end: number
}

/** The names that `assign` and `capture` set anywhere inside. */
function assignedNames(template: Template): readonly Name[] {
  const own =
    template instanceof AssignTag || template instanceof CaptureTag
      ? [...(template.localScope() as Iterable<Name>)]
      : []
  const inner = template.children?.(false, true).next().value
  return [...own, ...(Array.isArray(inner) ? (inner as readonly Template[]).flatMap(assignedNames) : [])]
}
