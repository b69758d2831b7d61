import type { SubjectPlan } from '../contract/plan.ts'
import { hexOf } from '../journal/people.ts'
import type { StoredEvent } from '../journal/port.ts'
import type { Identity } from '../keys/identity.ts'
import { joinSegments } from '../segments/join.ts'
import { type Key, keysAt } from '../segments/people.ts'
import { findSubjectNodes, type Shape, shapeOf } from '../segments/subject-nodes.ts'

/** A key of somebody as a stored event holds it. */
export interface StoredKey extends Key {
  /** The event's source may say whose keys belong together here. */
  readonly links: boolean
}

/** By what an event's people are known, as far as it can be opened and its type still declares it; by id in hexadecimal. */
export function keysIn(
  subjects: readonly SubjectPlan[],
  event: StoredEvent,
  identity: Identity,
): ReadonlyMap<string, StoredKey> {
  const found = new Map<string, StoredKey>()
  for (const place of findSubjectNodes(joinSegments(event.segments), shapeFor(subjects))) {
    for (const number of place.shape.at) {
      const subject = subjects[number]
      if (subject === undefined) continue
      const links = subject.linkedBy?.includes(event.source) ?? true
      for (const key of keysAt(subject, place.value)) {
        const id = hexOf(identity.subjectId(event.tenant, key.type, key.value))
        const known = found.get(id)
        found.set(id, {
          ...key,
          shared: key.shared || known?.shared === true,
          said: key.said || known?.said === true,
          alone: key.alone || known?.alone === true,
          links: links || known?.links === true,
        })
      }
    }
  }
  return found
}

const shapes = new WeakMap<readonly SubjectPlan[], Shape>()

function shapeFor(subjects: readonly SubjectPlan[]): Shape {
  const shape = shapes.get(subjects) ?? shapeOf(subjects)
  shapes.set(subjects, shape)
  return shape
}
