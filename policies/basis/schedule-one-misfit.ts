import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { builtinCategory } from '../../compiler/language/catalogue.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { scheduleOneRow } from '../../law/schedule-one.ts'
import { defineRule } from '../rule.ts'
import { groundsOf } from '../support/bases/bases.ts'
import { reasonAgainst } from '../support/bases/condition-fit.ts'
import { conditionsOfLaw, type StatedCondition } from '../support/bases/conditions.ts'
import { paragraphOf } from '../support/bases/paragraph-of.ts'
import { answered } from '../support/bases/role.ts'
import { regimesOf } from '../support/settings.ts'
import { clip, quote } from '../support/text.ts'
import { isEnglish } from '../support/texts/language.ts'
import { saysNothingOf } from '../words/schedule-one-words.ts'

export const basisScheduleOneMisfit = defineRule({
  name: 'basis/schedule-one-misfit',
  summary: 'A paragraph of Schedule 1 that is about another condition of Art. 9(2), other data or another purpose.',
  class: 'violation',
  because: { kind: 'law', ref: 'Data Protection Act 2018 s. 10(2), 10(3), Sch. 1' },
  severity: 'warning',
  *found({ model }) {
    if (!regimesOf(model).includes('uk-gdpr')) return
    yield* unasked(model)
    for (const { activity, category, condition, path } of conditionsOfLaw(model)) {
      const own = paragraphs[condition.article]
      const named = condition.schedule1 === undefined ? null : paragraphOf(condition.schedule1)
      const crime = condition.article === '10' ? ofCrimes.get(named?.paragraph ?? 0) : undefined
      if (crime && !crime.fits(activity.value)) {
        yield {
          rule: 'basis/schedule-one-misfit',
          message: `${quote(clip(condition.schedule1 ?? '', 60))} is for ${crime.is}, ${crime.unlike(quote(activity.name))}.`,
          at: valueAt(activity, ...path, 'schedule1'),
          related: [{ at: valueAt(activity, crime.key), message: crime.says }],
          help: 'Name the paragraph of Part 1, 2 or 3 of Schedule 1 that its purpose meets.',
          because: { kind: 'law', ref: `Data Protection Act 2018 s. 10(5), Sch. 1 para. ${named?.paragraph}` },
        } satisfies Finding
        continue
      }
      if (!named || condition.schedule1 === undefined) continue
      if (!own || (named.paragraph >= own.from && named.paragraph <= own.to && (named.part ?? own.part) === own.part)) {
        yield* aboutAnother(model, { activity, category, condition, path }, named.paragraph)
        continue
      }
      yield {
        rule: 'basis/schedule-one-misfit',
        message: `${quote(clip(condition.schedule1, 60))} does not meet condition ${quote(condition.article)}, which asks for ${own.text} of Schedule 1.`,
        at: valueAt(activity, ...path, 'schedule1'),
        related: [{ at: valueAt(activity, ...path, 'article'), message: 'The condition.' }],
        help: `Name ${own.text}, or the condition of Art. 9(2) that this paragraph is about.`,
      } satisfies Finding
    }
  },
})

/** A paragraph of Part 2 that is for other data, or for another thing than anything that the activity says of itself. */
function* aboutAnother(
  model: Model,
  { activity, category, condition, path }: StatedCondition,
  paragraph: number,
): Iterable<Finding> {
  const row = scheduleOneRow(paragraph)
  if (row?.part !== 2) return
  const common = {
    rule: 'basis/schedule-one-misfit',
    at: valueAt(activity, ...path, 'schedule1'),
    because: { kind: 'law', ref: `Data Protection Act 2018 Sch. 1 para. ${paragraph}` },
  } as const
  const named = quote(clip(condition.schedule1 ?? '', 60))
  // Convictions fall under a paragraph of Part 2 whatever categories it names (paragraph 36 is about the rest of it).
  const other = row.categories?.some((one) => category.startsWith(one)) === false
  if (condition.article !== '10' && other && builtinCategory(category))
    yield {
      ...common,
      message: `${named} is not for ${quote(category)}.`,
      related: [{ at: keyAt(activity, 'data', category), message: 'The data.' }],
      help: 'Name the paragraph of Schedule 1 that covers this data and what it is for.',
    }
  else if (isEnglish(model) && saysNothingOf(paragraph, whatIsSaid(model, activity, condition.law)))
    yield {
      ...common,
      message: `${named} is for ${row.title.replace(/^[^:]*: /, '')}, of which activity ${quote(activity.name)} says nothing.`,
      related: [{ at: valueAt(activity, 'purpose'), message: 'What it is for.' }],
      help: 'Name the paragraph of Schedule 1 that its purpose meets.',
    }
}

/** All words by which an activity tells what it is for and of whom, and on what it rests. */
function whatIsSaid(model: Model, activity: Resource<Activity>, law = ''): string {
  const { title = '', purpose, dataSubjects = [], data = {} } = activity.value
  const bases = [...groundsOf(model, activity)].flatMap(({ basis: { name, value } }) => [
    name,
    value.law ?? '',
    value.interest ?? '',
    value.contract ?? '',
    value.recognised ?? '',
  ])
  return [
    activity.name,
    title,
    typeof purpose === 'string' ? purpose : `${purpose?.text ?? ''} ${purpose?.term ?? ''}`,
    ...dataSubjects,
    ...Object.keys(data),
    ...bases,
    law,
  ].join(' ')
}

/** Section 10(2) and (3) ask for a paragraph of Parts 1 and 2 under some conditions of Art. 9(2); the others stand by themselves. */
function* unasked(model: Model): Iterable<Finding> {
  for (const activity of answered(model))
    for (const [category, { condition, source, from }] of Object.entries(activity.value.data ?? {})) {
      if (condition?.schedule1 === undefined || !byItself.has(condition.article)) continue
      // Those of Part 3 are for data about crimes, which may stand beside.
      if ((paragraphOf(condition.schedule1)?.paragraph ?? 99) > 28) continue
      // A condition that does not fit is `basis/condition-misfit`, and its paragraph may.
      if (reasonAgainst(model, activity, condition.article, source, from) !== null) continue
      const path = ['data', category, 'condition'] as const
      yield {
        rule: 'basis/schedule-one-misfit',
        message: `${quote(clip(condition.schedule1, 60))} is for another condition than ${quote(condition.article)}, which asks for no paragraph of Schedule 1.`,
        at: valueAt(activity, ...path, 'schedule1'),
        related: [{ at: valueAt(activity, ...path, 'article'), message: 'The condition.' }],
        help: 'Name the condition of Art. 9(2) that this paragraph is about, or take `schedule1` away.',
      } satisfies Finding
    }
}
const byItself: ReadonlySet<string> = new Set(['9(2)(a)', '9(2)(c)', '9(2)(d)', '9(2)(e)', '9(2)(f)'])

const holdsHealth = ({ data = {} }: Activity): boolean =>
  Object.entries(data).some(
    ([category, { condition }]) =>
      category.startsWith('health.') || (condition !== undefined && condition.article !== '10'),
  )

const isPersonnel = ({ purpose }: Activity): boolean =>
  typeof purpose === 'object' && /^dpv:(?:Personnel|HumanResource)/.test(purpose.term ?? '')

const isResearch = ({ title = '', purpose }: Activity): boolean =>
  purpose === undefined ||
  /\b(?:research\w*|stud(?:y|ies)|archiv\w*|histor\w*|statistic\w*|scien\w*|scholar\w*|survey\w*)/i.test(
    `${title} ${typeof purpose === 'string' ? purpose : `${purpose.text} ${purpose.term ?? ''}`}`.replaceAll(
      /([a-z])([A-Z])/g,
      '$1 $2',
    ),
  )

/** Which paragraphs meet which condition: s. 10(2) has those of Part 1 for (b), (h), (i) and (j), s. 10(3) Part 2 for (g). */
const paragraphs: Readonly<Record<string, { part: number; from: number; to: number; text: string }>> = {
  '9(2)(b)': { part: 1, from: 1, to: 1, text: 'Part 1, paragraph 1' },
  '9(2)(g)': { part: 2, from: 5, to: 28, text: 'one of Part 2, paragraphs 6 to 28' },
  '9(2)(h)': { part: 1, from: 2, to: 2, text: 'Part 1, paragraph 2' },
  '9(2)(i)': { part: 1, from: 3, to: 3, text: 'Part 1, paragraph 3' },
  '9(2)(j)': { part: 1, from: 4, to: 4, text: 'Part 1, paragraph 4' },
}

/** Paragraphs of Part 1 that carry data about crimes under section 10(5), and for what: by their numbers. */
const ofCrimes: ReadonlyMap<
  number,
  {
    readonly is: string
    readonly fits: (activity: Activity) => boolean
    readonly unlike: (activity: string) => string
    readonly key: 'data' | 'purpose'
    readonly says: string
  }
> = new Map([
  [
    2,
    {
      is: 'health or social care',
      fits: (activity) => holdsHealth(activity) || !isPersonnel(activity),
      unlike: (activity) => `and activity ${activity} is about staff and holds nothing about health`,
      key: 'purpose',
      says: 'What it is for.',
    },
  ],
  [
    3,
    {
      is: 'public health',
      fits: holdsHealth,
      unlike: (activity) => `and activity ${activity} holds nothing about health`,
      key: 'data',
      says: 'What it holds.',
    },
  ],
  [
    4,
    {
      is: 'research, archives and statistics',
      fits: isResearch,
      unlike: (activity) => `which activity ${activity} is not`,
      key: 'purpose',
      says: 'What it is for.',
    },
  ],
])
