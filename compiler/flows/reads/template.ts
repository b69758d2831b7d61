import { AssignTag, CaptureTag, type Template } from 'liquidjs'
import type { ObjectShape } from '../../model/shape.ts'
import { walk } from './liquid-statements.ts'
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
    const assigned = new Set(templates.flatMap(assignedNames))
    walk(templates, new Map(), { template, event, notes, assigned, loops: [], print: notes.read, leave: null })
  }
  return notes.result()
}

/** The names that `assign` and `capture` set anywhere inside. */
function assignedNames(template: Template): readonly string[] {
  const own =
    template instanceof AssignTag || template instanceof CaptureTag
      ? [...(template.localScope() as Iterable<{ readonly content: string }>)].map(({ content }) => content)
      : []
  const inner = template.children?.(false, true).next().value
  return [...own, ...(Array.isArray(inner) ? (inner as readonly Template[]).flatMap(assignedNames) : [])]
}
