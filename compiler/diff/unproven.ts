import { type Faults, faultOf } from '../diagnostics/faults.ts'
import { type Place, resourceText } from '../diagnostics/place.ts'
import type { SectionName } from '../language/section.ts'
import type { Model } from '../model/model.ts'
import { resourcesOf } from '../model/sections.ts'
import type { Change } from './change.ts'
import type { MovementChange } from './diff-movements.ts'
import { type DeclaredChange, placeText } from './diff-resources.ts'
import { phrases } from './phrases.ts'
import { resourcesIn } from './place-movements.ts'
import { referredAs, referrersIn } from './referrers.ts'
import { same } from './verdict.ts'

type Found = MovementChange | DeclaredChange

export interface Proven {
  readonly movements: readonly MovementChange[]
  readonly declared: readonly DeclaredChange[]
  /** One for each fault on which a change hangs that nobody can know. */
  readonly unproven: readonly Change[]
}

/**
 * What is less, or moves nothing, is known only where the head could be read. What hangs on a resource with a fault is told
 * as unproven, once for each: a misspelt channel does not send less, and a field that nobody declares is not nothing. So
 * is a faulty resource of another text. Where something that widens is told of it anyway, that is enough.
 */
export function provenOf(
  movements: readonly MovementChange[],
  declared: readonly DeclaredChange[],
  base: Model,
  head: Model,
  faults: Faults,
): Proven {
  if (faults.count === 0) return { movements, declared, unproven: [] }
  const hanging = new Set<string>()
  const told = new Set<string>()
  const isKnown = (change: Found): boolean => {
    if (!(change.class === 'narrows' || change.type === 'technical' || change.type === 'moved')) {
      if (change.at) told.add(resourceText(change.at.place))
      return true
    }
    const names = namesIn(change, head)
    const fault =
      names.map((name) => faultOf(faults, name)).find((one) => one !== null) ?? (faults.anywhere ? anywhere : null)
    if (fault !== null) hanging.add(fault)
    return fault === null
  }
  const known = { movements: movements.filter(isKnown), declared: declared.filter(isKnown) }
  for (const [key, { section, name }] of faults.places)
    if (!same(...valuesOf(section, name, base, head))) hanging.add(key)
  const open = [...hanging].filter((key) => !told.has(key))
  return { ...known, unproven: open.map((key) => changeAt(faults.places.get(key) ?? null)) }
}

const valuesOf = (section: SectionName, name: string, base: Model, head: Model): [unknown, unknown] => [
  resourcesOf(base, section).get(name)?.value,
  resourcesOf(head, section).get(name)?.value,
]

const anywhere = ''

/** The resources that a change hangs on. */
function namesIn(change: Found, head: Model): readonly string[] {
  if ('flows' in change) return change.flows.flatMap(resourcesIn)
  const { place, side } = change.at
  if (side === 'head') return [resourceText(place)]
  // What is gone and still named is misspelt rather than gone.
  const still = referrersIn(head).get(referredAs(place.section, place.name)) ?? []
  return [...still].map((text) => {
    const [section, name = ''] = text.slice(0, text.indexOf('/')).split(' ') as [SectionName, string?]
    return resourceText({ section, name })
  })
}

/** Told at the fault, or at the project where nobody knows what is faulty. */
const changeAt = (place: Place | null): Change => ({
  type: 'unproven',
  class: 'widens',
  message: `${place ? `\`${placeText(place)}\`` : 'The declaration'} ${phrases.unproven}.`,
  before: null,
  after: null,
  facts: null,
  duties: [],
  at: place && { side: 'head', place },
})
