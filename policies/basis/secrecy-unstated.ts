import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { conditionsOfLaw } from '../support/bases/conditions.ts'
import { absentAt } from '../support/missing.ts'
import { routesOf } from '../support/routes/routes.ts'
import { quote, quoteAll } from '../support/text.ts'
import { isIn } from '../words/match.ts'

export const basisSecrecyUnstated = defineRule({
  name: 'basis/secrecy-unstated',
  summary: 'Health data for care or occupational medicine without a statement of whom professional secrecy binds.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 9(3)' },
  severity: 'warning',
  *found({ model }) {
    const care = [...conditionsOfLaw(model)].filter(({ condition }) => condition.article === '9(2)(h)')
    // Whoever processes one category of an activity processes the others with it.
    for (const [activity, conditions] of Map.groupBy(care, ({ activity }) => activity)) {
      for (const { condition, path } of conditions)
        if (isIn(denial, condition.secrecy?.trim() ?? ''))
          yield {
            rule: 'basis/secrecy-unstated',
            class: 'violation',
            severity: 'error',
            message: `Activity ${quote(activity.name)} rests on Art. 9(2)(h), and secrecy is said to bind nobody.`,
            at: valueAt(activity, ...path, 'secrecy'),
            related: [{ at: valueAt(activity, ...path, 'article'), message: 'The condition that needs it.' }],
            help: 'Name the professional who is bound, or rest on another condition, such as explicit consent.',
          } satisfies Finding
      // Whoever names the law of secrecy has said it.
      if (conditions.some(({ condition: { secrecy, law = '' } }) => secrecy !== undefined || isIn(ofSecrecy, law)))
        continue
      const [first] = conditions
      if (!first) continue
      yield {
        rule: 'basis/secrecy-unstated',
        message: `Activity ${quote(activity.name)} rests ${quoteAll(conditions.map(({ category }) => category))} on Art. 9(2)(h), and does not say whom professional secrecy binds.`,
        executed: routesOf(model, activity.name).length > 0,
        related: [{ at: valueAt(activity, ...first.path, 'article'), message: 'The condition that needs it.' }],
        ...absentAt(
          model,
          activity,
          [...first.path, 'secrecy'],
          'Say under `secrecy` which professional processes the data or answers for it, and which provision binds them.',
        ),
      } satisfies Finding
    }
  },
})

/** Words of secrecy, and the provisions that bind to it: § 203 StGB, s. 11(1) of the Data Protection Act 2018 of the United Kingdom. */
const ofSecrecy =
  /\b(?:secre\w+|confidential\w*|secret (?:professionnel|médical)|beroepsgeheim|tystnadsplikt|segreto|secreto)\b|schweigepflicht|verschwiegen|geheimhaltung|geheimnis|\b203\b[^.;]{0,30}\b(?:StGB|Criminal Code)\b|\bStGB\b[^.;]{0,20}\b203\b|\b(?:s|sec|section)\.? ?11(?:\(1\))?,? (?:of the )?(?:Data Protection Act|DPA),? 2018\b|\b(?:Data Protection Act|DPA),? 2018,? (?:s|sec|section)\.? ?11\b/i

/** That there is none, and nothing beside it. */
const denial =
  /^(?:no|none|nobody|n\/a|no(?:ne| one|body) (?:of (?:us|them) )?(?:is|are) bound(?: to (?:professional )?secrecy)?|not (?:applicable|needed|required)|keine?|niemand)\.?$/i
