import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { catalogue } from '../../compiler/language/catalogue.ts'
import { defineRule } from '../rule.ts'
import { meantBy } from '../support/category-terms.ts'
import { quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'

export const categoryTermMisfit = defineRule({
  name: 'category/term-misfit',
  summary: 'A category that is declared to be less, or of another kind, than its term or its handling says.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 4(1), 9(1), 10' },
  severity: 'error',
  *found({ model }) {
    for (const category of model.declaredCategories.values()) {
      if (category.poisoned) continue
      const { sensitivity, handling, dpv } = category.value
      const meant = meantBy(dpv)
      if (
        dpv !== undefined &&
        meant &&
        // Art. 9 asks for other conditions than Art. 10.
        (rank[meant] > rank[sensitivity] || (rank[meant] === 2 && meant !== sensitivity)) &&
        (sensitivity === 'none' || meant !== 'personal')
      )
        yield {
          rule: 'category/term-misfit',
          message: `Category ${quote(category.name)} is declared ${quote(sensitivity)}, and its term ${quote(dpv)} is ${nouns[meant]}.`,
          at: valueAt(category, 'sensitivity'),
          related: [{ at: valueAt(category, 'dpv'), message: 'The term.' }],
          help: `Write ${quote(`sensitivity: ${meant}`)}, or name the term of what it holds.`,
        } satisfies Finding
      // A built-in name is `category/weakened`.
      else if (
        dpv === undefined &&
        !catalogue.some(({ name }) => name === category.name) &&
        isIn(special, named(category.name, category.value.title)) &&
        rank[sensitivity] < 2
      )
        yield {
          rule: 'category/term-misfit',
          message: `Category ${quote(category.name)} is declared ${quote(sensitivity)}, and named like a special category.`,
          at: valueAt(category, 'sensitivity'),
          help: 'Write `sensitivity: special`; or name the term of what it holds under `dpv`, if that is none.',
          severity: 'warning',
        } satisfies Finding
      else if (sensitivity === 'none' && handling !== undefined)
        yield {
          rule: 'category/term-misfit',
          message: `Category ${quote(category.name)} is declared not to be personal data, and ${handling === 'secret' ? 'a secret' : 'content that nobody has classified'}.`,
          at: valueAt(category, 'sensitivity'),
          related: [{ at: valueAt(category, 'handling'), message: 'How it is handled.' }],
          help: 'What nobody has classified may be about anybody: write `sensitivity: personal`, or `special` where it may be.',
        } satisfies Finding
    }
  },
})

const named = (name: string, title: string): string => `${name.replaceAll(/[._-]/g, ' ')} ${title}`

/** Words of which Art. 9(1) speaks; what only sounds like them has a term or another name. */
const special =
  /\b(diagnos[ei]s|diagnostic|symptoms?|medications?|disabilit(y|ies)|illness(es)?|diseases?|pregnan(t|cy)|religio(n|us)|ethnic(ity)?|political (opinion|party|view)s?|trade union|sexual|genetic|biometric|patient (record|file|history))\b/i

const rank = { none: 0, personal: 1, criminal: 2, special: 2 }
const nouns = { personal: 'personal data', special: 'a special category', criminal: 'criminal data' }
