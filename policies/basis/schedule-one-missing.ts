import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { scheduleOneRow } from '../../law/schedule-one.ts'
import { defineRule } from '../rule.ts'
import { conditionsOfLaw } from '../support/bases/conditions.ts'
import { paragraphOf } from '../support/bases/paragraph-of.ts'
import { absentAt } from '../support/missing.ts'
import { relatedRoutes, routesOf } from '../support/routes/routes.ts'
import { regimesOf } from '../support/settings.ts'
import { clip, quote } from '../support/text.ts'
import { isPlaceholder } from '../support/texts/placeholder.ts'

export const basisScheduleOneMissing = defineRule({
  name: 'basis/schedule-one-missing',
  summary:
    'Special or criminal data under UK law without the paragraph of Schedule 1 that allows it, or the document that it asks for.',
  class: 'gap',
  because: { kind: 'law', ref: 'Data Protection Act 2018 s. 10, Sch. 1' },
  also: 'Data Protection Act 2018 Sch. 1 paras 1(1)(b), 5(1), 39, 41',
  severity: 'gap',
  *found({ model }) {
    const regimes = regimesOf(model)
    if (!regimes.includes('uk-gdpr')) return
    for (const { activity, category, condition, path } of conditionsOfLaw(model)) {
      if (
        condition.schedule1 !== undefined &&
        !isPlaceholder(condition.schedule1) &&
        !namesParagraph(condition.schedule1)
      )
        yield {
          rule: 'basis/schedule-one-missing',
          class: 'violation',
          message: `${quote(clip(condition.schedule1, 60))} is not a paragraph of Schedule 1, which has four parts and 41 paragraphs.`,
          at: valueAt(activity, ...path, 'schedule1'),
          help: 'Name the paragraph, such as `Part 1, paragraph 1`.',
        } satisfies Finding
      const row = scheduleOneRow(paragraphOf(condition.schedule1 ?? '')?.paragraph ?? 0)
      if (
        row?.document &&
        carries(row.part, condition.article) &&
        condition.policyDocument === undefined &&
        condition.deviations === undefined
      )
        yield {
          rule: 'basis/schedule-one-missing',
          message: `${quote(clip(condition.schedule1 ?? '', 60))} asks for an appropriate policy document, and none is named for ${quote(category)}.`,
          severity: 'warning',
          because: {
            kind: 'law',
            ref: `Data Protection Act 2018 Sch. 1 ${row.part === 1 ? 'para. 1(1)(b)' : 'para. 5(1)'}`,
          },
          related: [{ at: valueAt(activity, ...path, 'schedule1'), message: 'The paragraph.' }],
          ...absentAt(
            model,
            activity,
            [...path, 'policyDocument'],
            'Say under `policyDocument` where it lies, and under `deviations` where it is not kept to.',
          ),
        } satisfies Finding
      if (condition.policyDocument !== undefined && condition.deviations === undefined)
        yield {
          rule: 'basis/schedule-one-missing',
          message: `Nothing says whether ${quote(category)} is kept and erased as the policy document of condition ${quote(condition.article)} says.`,
          severity: 'warning',
          because: { kind: 'law', ref: 'Data Protection Act 2018 Sch. 1 para. 41(c)' },
          related: [{ at: keyAt(activity, ...path, 'policyDocument'), message: 'The document.' }],
          ...absentAt(
            model,
            activity,
            [...path, 'deviations'],
            'Write `deviations: none` where it is, else where it is not, and why.',
          ),
        } satisfies Finding
      if (condition.deviations !== undefined && condition.policyDocument === undefined)
        yield {
          rule: 'basis/schedule-one-missing',
          message: `Condition ${quote(condition.article)} for ${quote(category)} says how its policy document is kept to, and names none.`,
          related: [{ at: valueAt(activity, ...path, 'deviations'), message: 'What is said of it.' }],
          executed: routesOf(model, activity.name).length > 0,
          because: { kind: 'law', ref: 'Data Protection Act 2018 Sch. 1 paras 1(1)(b), 5(1), 39, 41' },
          ...absentAt(
            model,
            activity,
            [...path, 'policyDocument'],
            'Say under `policyDocument` where the appropriate policy document lies.',
          ),
        } satisfies Finding
      if (condition.schedule1 !== undefined || /\bsch(edule|\.)?\s*1\b/i.test(condition.law ?? '')) continue
      // Where no law is named at all, that is told first.
      if (condition.law === undefined && regimes.includes('eu-gdpr')) continue
      const routes = routesOf(model, activity.name)
      yield {
        rule: 'basis/schedule-one-missing',
        message: `Condition ${quote(condition.article)} for ${quote(category)} names no paragraph of Schedule 1 under \`uk-gdpr\`.`,
        related: relatedRoutes(routes),
        executed: routes.length > 0,
        ...absentAt(
          model,
          activity,
          [...path, 'schedule1'],
          'Name the paragraph under `schedule1`, such as `para. 1 (employment)`.',
        ),
      } satisfies Finding
    }
  },
})

/** Whether a text can name a paragraph of Schedule 1 to the Data Protection Act 2018: 1 to 41, in Parts 1 to 4. */
function namesParagraph(text: string): boolean {
  const part = /\bpart\s+(\d+)/i.exec(text)?.[1]
  const paragraph = /\b(?:para(?:graph|\.)?s?\.?)\s*(\d+)/i.exec(text)?.[1]
  if (part !== undefined && (Number(part) < 1 || Number(part) > 4)) return false
  // A heading names a paragraph as well as a number does; a whole part does not.
  if (/^\W*(?:sch(?:edule|\.)?\s*1\W+)?part\s+\d+\W*$|^\W*sch(?:edule|\.)?\s*1\W*$/i.test(text)) return false
  return paragraph === undefined || (Number(paragraph) >= 1 && Number(paragraph) <= 41)
}

/** Which part is for which condition, data about crimes aside; another one is `basis/schedule-one-misfit`. */
const carries = (part: 1 | 2, article: string): boolean =>
  article === '10' || article === (part === 1 ? '9(2)(b)' : '9(2)(g)')
