import type { ResourceIndex } from '../bind/bound.ts'
import { locate } from '../bind/locate.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Finding } from '../diagnostics/finding.ts'
import { isSpan, type Place, resourceText } from '../diagnostics/place.ts'
import { respelt } from '../diagnostics/respelt.ts'
import type { Span } from '../diagnostics/span.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import { type SectionName, sectionNames, singletons } from '../language/section.ts'
import type * as language from '../language/types.ts'
import { sound } from '../model/build-model.ts'
import type { Model, Resource } from '../model/model.ts'
import { closest } from '../syntax/closest.ts'
import { covering, type Refusal } from './covering.ts'
import { datesOf } from './exception-dates.ts'
import { openEnded, refusalFinding, staleEntry } from './exception-findings.ts'
import { unknownPlace, unknownResource } from './exception-target.ts'

/** What an exception points at: a section, and what must stand at the head of `name.path`. */
interface Target {
  readonly section: SectionName
  readonly rest: string
}

/** The declaration to compare with, and what was found in it, excepted or not. */
export interface Base {
  readonly model: Model
  readonly diagnostics?: readonly Diagnostic[]
}

/** A finding, or the part of one that an exception covers. */
export interface Judged {
  readonly finding: Finding
  readonly exception: Resource<language.Exception> | null
}

/** An exception and the places that it is for: as it is written, or as it was plainly meant. */
interface Meant {
  readonly exception: Resource<language.Exception>
  readonly fits: (at: Place) => boolean
  readonly literal: boolean
}

/** Findings that an exception is for and does not cover. */
interface Refused {
  readonly refusal: Refusal
  readonly findings: Finding[]
}

/** Findings that leave open what else would be found of a promise or a rule of the house. */
const asking: ReadonlySet<string> = new Set(['schema/condition', 'commitment/broken', 'house/broken'])

/** Matches findings against the declared exceptions and remembers which of them were of use. */
export class Exceptions {
  readonly #model: Model
  readonly #asOf: string
  readonly #base: Base | null
  readonly #byRule = new Map<string, Meant[]>()
  readonly #index: ResourceIndex
  /** What each exception covers, in the order in which it was offered. */
  readonly #covered = new Map<string, Finding[]>()
  readonly #entries = new Map<string, Set<string>>()
  readonly #refused = new Map<string, Refused>()
  readonly #ruleNames: ReadonlySet<string>
  /** Exceptions whose place is misspelt. */
  readonly #astray = new Map<string, Finding>()
  /** What is asked of each resource that cannot be asked, or is answered with the worse of two answers: see `#isInDoubt`. */
  readonly #asked = new Map<string, Set<string>>()
  /** What findings name that an exception is for: entries of `covers` are probably one of these. */
  readonly #named = new Map<string, Set<string>>()

  constructor(
    model: Model,
    index: ResourceIndex,
    ruleNames: ReadonlySet<string>,
    asOf: string,
    base: Base | null = null,
  ) {
    this.#model = model
    this.#index = index
    this.#ruleNames = ruleNames
    this.#asOf = asOf
    this.#base = base
    for (const exception of model.exceptions.values()) {
      const { rule, target } = exception.value
      // One that cannot be read is a finding: what it is plainly for is not another.
      if (exception.poisoned && (typeof rule !== 'string' || typeof target !== 'string')) continue
      const list = this.#meant(exception)
      for (const meant of rulesMeant(rule, ruleNames))
        this.#byRule.set(meant, [...(this.#byRule.get(meant) ?? []), ...list])
    }
  }

  /** The places that an exception is for. */
  #meant(exception: Resource<language.Exception>): readonly Meant[] {
    const { target } = exception.value
    const beside = this.#beside(exception.name)
    if (beside) return [{ exception, fits: (at) => isBeside(locate(at, this.#index).span, beside), literal: true }]
    return [target, this.#mended(exception.name, target)].flatMap((text): Meant[] => {
      const parsed = text === null ? null : parseTarget(text)
      if (parsed) return [{ exception, fits: (at) => covers(parsed, at), literal: text === target }]
      // What it is for is in there, and the finding is that it is for too much.
      return sectionNames.includes(text as SectionName)
        ? [{ exception, fits: ({ section }) => section === text, literal: false }]
        : []
    })
  }

  /**
   * What a misspelt target was plainly meant to be: the finding that it is for is then not reported beside the one about
   * the spelling.
   */
  #mended(exception: string, target: string): string | null {
    const resources = this.#resources(target)
    const places = resources.map((resource) => unknownPlace(exception, target, resource))
    const place = places.includes(null) ? null : (places[0] ?? null)
    if (place) this.#astray.set(exception, place)
    const astray = resources.length > 0 ? place : unknownResource(exception, target, this.#names)
    const { fix } = astray ?? {}
    const within = fix && !isSpan(fix.at) ? fix.at.within : undefined
    if (fix && within) return target.slice(0, within.start) + fix.replacement + target.slice(within.end)
    return resources.length > 0 ? null : this.#renamed(exception, target)
  }

  /** The one resource of its section whose name shares a word with the one that is not there: it may be in use elsewhere. */
  #renamed(exception: string, target: string): string | null {
    const [section = '', name = ''] = target.split('.', 2)
    if (!sectionNames.includes(section as SectionName) || name === '') return null
    const spoken = new Set(
      [...this.#model.exceptions.values()].flatMap((other) => (other.name === exception ? [] : [other.value.target])),
    )
    const near = this.#names(section as SectionName).filter(
      (other) =>
        !spoken.has(`${section}.${other}`) &&
        other.split('-').some((part) => part.length > 3 && name.split('-').includes(part)),
    )
    return near.length === 1 ? `${section}.${near[0]}` : null
  }

  /** A finding with the exception that covers it, if one does; in parts where one covers only some of its movements. */
  judge(finding: Finding): readonly Judged[] {
    if (!isSpan(finding.at) && asking.has(finding.rule)) setIn(this.#asked, resourceText(finding.at), [finding.rule])
    const fitting = isSpan(finding.at) ? undefined : this.#byRule.get(finding.rule)
    if (!fitting) return [{ finding, exception: null }]
    const judged: Judged[] = []
    let rest: Finding | null = finding
    for (const { exception, fits, literal } of fitting) {
      if (rest === null || isSpan(rest.at) || !fits(rest.at)) continue
      // There are findings at that very place, whatever the schemas say.
      if (literal) this.#astray.delete(exception.name)
      rest = this.#apply(exception, rest, judged)
    }
    return rest === null ? judged : [...judged, { finding: rest, exception: null }]
  }

  #apply(exception: Resource<language.Exception>, finding: Finding, judged: Judged[]): Finding | null {
    const { name } = exception
    if (exception.poisoned) {
      judged.push({ finding, exception })
      return null
    }
    const { covered, left, refusal, entries } = covering(exception, finding, {
      model: this.#model,
      asOf: this.#asOf,
      base: this.#unchanged(exception),
    })
    setIn(this.#named, name, finding.movements ?? [])
    setIn(this.#entries, name, entries)
    if (covered !== null) {
      this.#covered.set(name, [...(this.#covered.get(name) ?? []), covered])
      judged.push({ finding: covered, exception })
    }
    if (refusal !== null) {
      const known = this.#refused.get(name)
      if (known) known.findings.push(finding)
      else this.#refused.set(name, { refusal, findings: [finding] })
    }
    if (left === null || (covered === null && exception.value.covers === undefined && refusal !== 'newer')) return left
    return { ...left, help: beyond(exception, left) }
  }

  /** What the base had, where the exception stood in it as it stands now. */
  #unchanged({ name, value }: Resource<language.Exception>): readonly Diagnostic[] | null {
    const before = this.#base?.model.exceptions.get(name)
    if (!this.#base?.diagnostics || before === undefined) return null
    return JSON.stringify(before.value) === JSON.stringify(value) ? this.#base.diagnostics : null
  }

  /** What is wrong with the exceptions themselves: call when every finding has been offered. */
  *findings(): Iterable<Finding> {
    for (const exception of sound(this.#model.exceptions)) {
      const { name, value } = exception
      // What it accepts may be there once the resource that it points at can be read.
      if (this.#isBroken(value.target)) continue
      const at = (key: string): Place => ({ section: 'exceptions', name, path: [key] })
      const refused = this.#refused.get(name)
      if (!this.#ruleNames.has(value.rule)) {
        const only = closest(value.rule, this.#ruleNames)
        const fix = only !== null && {
          fix: respelt(at('rule'), only),
        }
        yield {
          rule: 'exception/unknown-target',
          message: `There is no rule \`${value.rule}\`.`,
          at: at('rule'),
          help: didYouMean(value.rule, this.#ruleNames) ?? 'Run `bylaw explain` for the list of rules.',
          ...fix,
        }
      } else if (!this.#exists(value.target) && !this.#beside(name)) {
        // A name that is misspelt where it is declared is misspelt nowhere else.
        if (this.#model.whole) yield unknownResource(name, value.target, this.#names)
      } else if (refused && refused.refusal !== 'newer') {
        yield refusalFinding(exception, refused.refusal, refused.findings, this.#index)
      } else if (this.#astray.has(name)) {
        yield this.#astray.get(name) as Finding
      } else if (this.#isInDoubt(value)) {
        // What it accepts is there again once that is mended.
      } else if (!this.#covered.has(name) && !refused && !this.#named.has(name)) {
        yield {
          rule: 'exception/unused',
          message: `Exception \`${name}\` covers no finding.`,
          at: { section: 'exceptions', name, path: [], part: 'key' },
          help: 'Take it away: what it accepted is no longer there.',
        }
      } else {
        const used = this.#entries.get(name) ?? new Set()
        for (const [i, entry] of (value.covers ?? []).entries())
          if (!used.has(entry)) yield staleEntry(exception, i, entry, [...(this.#named.get(name) ?? [])])
        yield* datesOf(exception, this.#asOf)
        if (!this.#beside(name)) yield* openEnded(exception, this.#covered.get(name) ?? [], this.#index)
      }
    }
  }

  /** Whether what an exception is for cannot be told: its promise cannot be read, or is broken before it is unproven. */
  #isInDoubt({ rule, target }: language.Exception): boolean {
    const asked = this.#asked.get(target)
    if (asked === undefined) return false
    return (
      asked.has('schema/condition') || (rule.endsWith('/unproven') && asked.has(rule.replace('unproven', 'broken')))
    )
  }

  /** The lines that an exception is for which stands as a comment beside them. */
  #beside(name: string): Span | undefined {
    return this.#index.get('exceptions')?.get(name)?.covers
  }

  #exists(text: string): boolean {
    return this.#resources(text).length > 0
  }

  #isBroken(text: string): boolean {
    return this.#resources(text).some(({ poisoned }) => poisoned)
  }

  readonly #names = (section: SectionName): string[] => [...this.#declared(section).keys()]

  /** The resources that a target may mean: names have dots, so that several may begin it. */
  #resources(text: string): readonly Resource<unknown>[] {
    const target = parseTarget(text)
    if (!target) return []
    const { section, rest } = target
    const named = [...this.#declared(section).values()]
    return singletons.has(section) ? named : named.filter(({ name }) => rest === name || rest.startsWith(`${name}.`))
  }

  /** The resources of a section. */
  #declared(section: SectionName): ReadonlyMap<string, Resource<unknown>> {
    if (section === 'project' || section === 'organisation' || section === 'router') {
      const resource = this.#model[section]
      return new Map(resource ? [['', resource]] : [])
    }
    if (section === 'categories') return this.#model.declaredCategories
    if (section === 'events') return new Map([...this.#model.events].map(([name, { resource }]) => [name, resource]))
    return this.#model[section]
  }
}

/** The rules that an exception is plainly for: the one that it names or nearly names; a whole family by `family/*`. */
function rulesMeant(rule: string, names: ReadonlySet<string>): readonly string[] {
  if (names.has(rule)) return [rule]
  if (rule.endsWith('*')) return [...names].filter((name) => name.startsWith(rule.slice(0, -1)))
  return [closest(rule, names) ?? rule]
}

/** Help for what stays of a finding that an exception covers in part, or was given for before. */
function beyond({ name, value }: Resource<language.Exception>, { movements = [], help }: Finding): string {
  const what = movements.length > 0 ? `this: ${movements.map((one) => `\`${one}\``).join(', ')}` : 'this finding'
  const how = value.covers === undefined ? 'was given before there was' : 'does not cover'
  return `Exception \`${name}\` ${how} ${what}.${help === undefined ? '' : ` ${help}`}`
}

function setIn(map: Map<string, Set<string>>, name: string, values: readonly string[]): void {
  const known = map.get(name) ?? new Set()
  for (const value of values) known.add(value)
  map.set(name, known)
}

function parseTarget(text: string): Target | null {
  const dot = text.indexOf('.')
  const section = (dot < 0 ? text : text.slice(0, dot)) as SectionName
  if (!sectionNames.includes(section)) return null
  const rest = dot < 0 ? '' : text.slice(dot + 1)
  return rest === '' && !singletons.has(section) ? null : { section, rest }
}

const isBeside = (at: Span, lines: Span): boolean =>
  at.file === lines.file && lines.start <= at.start && at.start < lines.end

/** What is for `events.order` is not for the event type `order.paid`, of which the name begins so. */
function covers({ section, rest }: Target, { section: of, name, path }: Place): boolean {
  if (of !== section) return false
  const begins = (text: string, head: string): boolean => text === head || head === '' || text.startsWith(`${head}.`)
  if (!begins(rest, name)) return false
  return begins(path.join('.'), name === '' ? rest : rest.slice(name.length + 1))
}
