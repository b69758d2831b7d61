import { builtinCategory, isWeaker } from '../../compiler/language/catalogue.ts'
import { each, type FieldPath } from '../../compiler/model/event-field.ts'
import { type Field, fieldsOf } from '../../compiler/scaffold/infer/fields.ts'
import { observe } from '../../compiler/scaffold/infer/observe.ts'
import { proposeSubjects } from '../../compiler/scaffold/infer/subjects.ts'
import type { Labelled } from './corpus.ts'

/** What was said of one leaf. */
export interface Judged {
  readonly payload: string
  readonly path: string
  readonly expected: readonly string[]
  readonly personal: boolean
  readonly proposed: string | null
  readonly right: boolean
}

export interface Score {
  readonly judged: readonly Judged[]
  /** Leaves that are personal, and how many of them have a category that is right. */
  readonly personal: number
  readonly right: number
  /** Of those, the ones that have the likeliest of their categories. */
  readonly strict: number
  /** Personal leaves that pass as `event.metadata` or `none`. */
  readonly harmless: readonly Judged[]
  /** Personal leaves that pass as less than they are: special, criminal or secret as something ordinary. */
  readonly weaker: readonly Judged[]
  /** Personal leaves with another category of the same or a higher sensitivity. */
  readonly neighbours: readonly Judged[]
  /** Personal leaves without a proposal: the declaration is refused until somebody says what they are. */
  readonly asked: readonly Judged[]
  /** Leaves of nobody that are called something personal, and of how many. */
  readonly noise: readonly Judged[]
  readonly nobodys: number
  /** Keys of proposed subjects that identify nobody, and of how many. */
  readonly falseKeys: readonly Judged[]
  readonly keys: number
}

/** Holds what `infer` proposes for each payload to the labels. */
export function score(corpus: readonly Labelled[]): Score {
  const judged: Judged[] = []
  const keys: Judged[] = []
  for (const labelled of corpus) {
    const root = fieldsOf(observe([labelled.payload]))
    if (root.kind === 'undeclared') throw new Error(`${labelled.name}: ${root.why}`)
    const proposals = new Map<string, string | null>()
    collect(root, [], proposals)
    const judge = (path: string): Judged => {
      const label = labelled.labels.get(path)
      const proposed = proposals.get(path) ?? null
      const harmless = proposed === null || proposed === 'event.metadata'
      return {
        payload: labelled.name,
        path,
        expected: label?.categories ?? [],
        personal: label?.personal ?? false,
        proposed,
        right: label?.categories.includes(proposed ?? '') || (!(label?.personal ?? false) && harmless),
      }
    }
    for (const path of labelled.leaves) judged.push(judge(path))
    for (const subject of proposeSubjects(root)) {
      for (const key of subject.keys) keys.push(judge(subject.at === '' ? key : `${subject.at}.${key}`))
    }
  }
  const personal = judged.filter((one) => one.personal)
  const wrong = personal.filter(({ right }) => !right)
  const asked = wrong.filter(({ proposed }) => proposed === null)
  const harmless = wrong.filter(({ proposed }) => proposed === 'event.metadata' || proposed === 'none')
  const weaker = wrong.filter((one) => !harmless.includes(one) && passesAsLess(one))
  const nobodys = judged.filter((one) => !one.personal)
  return {
    judged,
    personal: personal.length,
    right: personal.length - wrong.length,
    strict: personal.filter(({ proposed, expected }) => proposed === expected[0]).length,
    harmless,
    weaker,
    neighbours: wrong.filter((one) => ![...asked, ...harmless, ...weaker].includes(one)),
    asked,
    noise: nobodys.filter(({ right }) => !right),
    nobodys: nobodys.length,
    falseKeys: keys.filter(({ right }) => !right),
    keys: keys.length,
  }
}

/** Whether what is proposed is weaker than each category that is right. */
const passesAsLess = ({ expected, proposed }: Judged): boolean => {
  const called = builtinCategory(proposed ?? '')
  return (
    called !== undefined &&
    expected.every((one) => {
      const is = builtinCategory(one)
      return is !== undefined && (isWeaker(is, called, 'sensitivity') || isWeaker(is, called, 'handling'))
    })
  )
}

/** Precision and recall of one category: of what is called so, and of what should be. */
export interface ByCategory {
  readonly category: string
  readonly proposed: number
  readonly rightly: number
  readonly expected: number
  readonly found: number
}

export function byCategory({ judged }: Score): readonly ByCategory[] {
  const rows = new Map<string, { proposed: number; rightly: number; expected: number; found: number }>()
  const row = (category: string) => {
    const known = rows.get(category) ?? { proposed: 0, rightly: 0, expected: 0, found: 0 }
    rows.set(category, known)
    return known
  }
  for (const { expected, personal, proposed, right } of judged) {
    if (proposed !== null) {
      const counts = row(proposed)
      counts.proposed++
      if (right) counts.rightly++
    }
    const [likeliest] = expected
    if (!personal || likeliest === undefined) continue
    const counts = row(likeliest)
    counts.expected++
    if (right) counts.found++
  }
  return [...rows]
    .map(([category, counts]) => ({ category, ...counts }))
    .sort((a, b) => (a.category < b.category ? -1 : 1))
}

function collect(field: Field, path: FieldPath, proposals: Map<string, string | null>): void {
  if (field.kind === 'leaf') proposals.set(written(path), field.proposal?.category ?? null)
  else if (field.kind === 'list') collect(field.items, [...path, each], proposals)
  else {
    for (const [name, child] of field.properties) collect(child, [...path, name], proposals)
    // What stands under names that are data is told beside what is left out.
    for (const { name, entries } of field.leftOut) if (entries) collect(entries, [...path, name], proposals)
  }
}

const written = (path: FieldPath): string => path.map((step) => (step === each ? '*' : step)).join('.')
