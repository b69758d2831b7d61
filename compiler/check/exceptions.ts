import type { Finding } from '../diagnostics/finding.ts'
import { isSpan, type Place } from '../diagnostics/place.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import { type SectionName, sectionNames, singletons } from '../language/section.ts'
import type * as language from '../language/types.ts'
import { sound } from '../model/build-model.ts'
import type { Model, Resource } from '../model/model.ts'
import { unknownPlace, unknownResource } from './exception-target.ts'

/** What an exception points at: a section, and what must stand at the head of `name.path`. */
interface Target {
  readonly section: SectionName
  readonly rest: string
}

/** Matches findings against the declared exceptions and remembers which of them were of use. */
export class Exceptions {
  readonly #model: Model
  readonly #byRule = new Map<string, { exception: Resource<language.Exception>; target: Target }[]>()
  readonly #used = new Set<string>()

  constructor(model: Model) {
    this.#model = model
    for (const exception of sound(model.exceptions)) {
      const target = parseTarget(exception.value.target)
      if (!target) continue
      const list = this.#byRule.get(exception.value.rule) ?? []
      list.push({ exception, target })
      this.#byRule.set(exception.value.rule, list)
    }
  }

  /** The exception that covers a finding, if one does. */
  cover(finding: Finding): Resource<language.Exception> | null {
    if (isSpan(finding.at)) return null
    const place = finding.at
    const found = this.#byRule.get(finding.rule)?.find(({ target }) => covers(target, place))
    if (!found) return null
    this.#used.add(found.exception.name)
    return found.exception
  }

  /** What is wrong with the exceptions themselves: call when every finding has been offered. */
  *findings(asOf: string, ruleNames: ReadonlySet<string>): Iterable<Finding> {
    for (const { name, value } of sound(this.#model.exceptions)) {
      // What it accepts may be there once the resource that it points at can be read.
      if (this.#isBroken(value.target)) continue
      const at = (key: string): Place => ({ section: 'exceptions', name, path: [key] })
      if (!ruleNames.has(value.rule)) {
        yield {
          rule: 'exception/unknown-target',
          message: `There is no rule \`${value.rule}\`.`,
          at: at('rule'),
          help: didYouMean(value.rule, ruleNames) ?? 'Run `bylaw explain` for the list of rules.',
        }
      } else if (!this.#exists(value.target)) {
        // A name that is misspelt where it is declared is misspelt nowhere else.
        if (this.#model.whole) yield unknownResource(name, value.target, (section) => [...this.#named(section).keys()])
      } else if (!this.#used.has(name)) {
        yield this.#astray(name, value.target) ?? {
          rule: 'exception/unused',
          message: `Exception \`${name}\` covers no finding.`,
          at: { section: 'exceptions', name, path: [], part: 'key' },
          help: 'Take it away: what it accepted is no longer there.',
        }
      } else if (value.until < asOf) {
        yield {
          rule: 'exception/expired',
          message: `Exception \`${name}\` ran out on ${value.until}.`,
          at: at('until'),
          help: 'Mend what it accepts, or have it accepted again with a new date.',
        }
      }
    }
  }

  #exists(text: string): boolean {
    return this.#resources(text).length > 0
  }

  #isBroken(text: string): boolean {
    return this.#resources(text).some(({ poisoned }) => poisoned)
  }

  /** What is misspelt in the place of a target that covers nothing. */
  #astray(exception: string, target: string): Finding | null {
    const found = this.#resources(target).map((resource) => unknownPlace(exception, target, resource))
    return found.includes(null) ? null : (found[0] ?? null)
  }

  /** The resources that a target may mean: names have dots, so that several may begin it. */
  #resources(text: string): readonly Resource<unknown>[] {
    const target = parseTarget(text)
    if (!target) return []
    const { section, rest } = target
    const named = [...this.#named(section).values()]
    return singletons.has(section) ? named : named.filter(({ name }) => rest === name || rest.startsWith(`${name}.`))
  }

  /** The resources of a section. */
  #named(section: SectionName): ReadonlyMap<string, Resource<unknown>> {
    if (section === 'project' || section === 'organisation' || section === 'router') {
      const resource = this.#model[section]
      return new Map(resource ? [['', resource]] : [])
    }
    if (section === 'categories') return this.#model.declaredCategories
    if (section === 'events') return new Map([...this.#model.events].map(([name, { resource }]) => [name, resource]))
    return this.#model[section]
  }
}

function parseTarget(text: string): Target | null {
  const dot = text.indexOf('.')
  const section = (dot < 0 ? text : text.slice(0, dot)) as SectionName
  if (!sectionNames.includes(section)) return null
  const rest = dot < 0 ? '' : text.slice(dot + 1)
  return rest === '' && !singletons.has(section) ? null : { section, rest }
}

function covers({ section, rest }: Target, place: Place): boolean {
  if (place.section !== section) return false
  const full = [...(place.name === '' ? [] : [place.name]), ...place.path.map(String)].join('.')
  return rest === '' || full === rest || full.startsWith(`${rest}.`)
}
