import { type SectionName, sectionNames } from '../language/section.ts'
import type { Finding } from './finding.ts'
import { isSpan, type Location, type Place, resourceText } from './place.ts'

/** What of a declaration could not be read: a name that leads nowhere, a value of another shape, a field that no event has. */
export interface Faults {
  /** How many findings say so. */
  readonly count: number
  /** Where it is faulty, by `section.name` of a resource and by `section` where all of it is. */
  readonly places: ReadonlyMap<string, Place>
  /** It is not known what is faulty, so that anything may be missing. */
  readonly anywhere: boolean
}

export const noFaults: Faults = { count: 0, places: new Map(), anywhere: false }

/** What parsing a file says of its faults. */
interface Read {
  readonly findings: readonly Finding[]
  /** `section`, or `section.name`, of what is faulty. */
  readonly poisoned: ReadonlySet<string>
  readonly value: Readonly<Record<string, unknown>>
}

/** The faults that the findings of the passes before the rules tell; what is only advice is none. */
export function faultsOf(findings: readonly Finding[], files: readonly Read[]): Faults {
  const wrong = findings.filter(({ severity }) => severity !== 'warning' && severity !== 'note')
  const places = new Map<string, Place>()
  const add = (at: Location): void => {
    const key = isSpan(at) ? null : resourceText(at)
    if (key !== null && !isSpan(at) && !places.has(key)) places.set(key, at)
  }
  // Which of two halves of a conflict is the mistake is a guess.
  for (const { at, related = [] } of wrong) for (const place of [at, ...related.map((one) => one.at)]) add(place)
  let anywhere = false
  for (const { findings, poisoned, value } of files) {
    if (findings.length > 0 && (poisoned.size === 0 || Object.keys(value).some(isUnknown))) anywhere = true
    for (const key of poisoned) {
      const [section = '', ...name] = key.split('.')
      if (isSection(section) && !places.has(key))
        places.set(key, { section, name: name.join('.'), path: [], part: 'key' })
    }
  }
  return { count: wrong.length, places, anywhere: anywhere || places.size === 0 }
}

const isSection = (name: string): name is SectionName => sectionNames.some((section) => section === name)

/** An unknown key may have been meant as any section. */
const isUnknown = (key: string): boolean => key !== 'apiVersion' && !isSection(key)

/** Where a resource is faulty, by itself or as its whole section is. */
export const faultOf = ({ places }: Faults, resource: string): string | null =>
  [resource, resource.slice(0, Math.max(0, resource.indexOf('.')))].find((key) => places.has(key)) ?? null
