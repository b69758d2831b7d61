import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Datum } from '../../compiler/language/types.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const secretPlain = defineRule({
  name: 'security/secret-plain',
  summary:
    'A secret of people that is stored in a form that anyone who sees it can use, or in another than is promised.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 32(1)(a)' },
  severity: 'warning',
  *found({ model }) {
    const enforced = model.project?.value.level === 'enforced'
    const told = [
      ...[...model.measures.values()].map((one) => ({ at: valueAt(one, 'text'), text: one.value.text })),
      ...[...model.commitments.values()].map((one) => ({ at: valueAt(one, 'promise'), text: one.value.promise })),
    ]
    for (const activity of model.activities.values()) {
      if (activity.poisoned) continue
      for (const [category, { form }] of Object.entries(activity.value.data ?? {})) {
        if (model.categories.get(category)?.handling !== 'secret') continue
        const said = told.find(({ text }) => promised(category, form)?.test(text))
        // Where not all of it has been written yet, the form may be missing as well.
        const kept = form === 'pseudonymised' || form === 'aggregated'
        if (!said && !kept && (form === undefined ? !enforced : form !== 'plain')) continue
        const how =
          form === undefined
            ? `${quote(category)}, a secret, in no stated form, which reads as plain`
            : form === 'plain'
              ? `${quote(category)}, a secret, plain`
              : kept && !said
                ? `${quote(category)}, a secret, as ${quote(form)}, which hides whose it is and not what it is`
                : `${quote(category)} as ${quote(form)}, which can be read again, and promises a hash`
        yield {
          rule: 'security/secret-plain',
          message: `Activity ${quote(activity.name)} stores ${how}.`,
          at: form === undefined ? keyAt(activity, 'data', category) : valueAt(activity, 'data', category, 'form'),
          ...(said && { related: [{ at: said.at, message: 'What is said of it.' }] }),
          help: 'Store what is only compared as `form: hashed`, and what has to be read again as `form: encrypted`.',
        } satisfies Finding
      }
    }
  },
})

const hashedPasswords =
  /\b(?:passwords?|credentials)\b(?:(?!\b(?:not|never|no)\b)[^.;]){0,40}\bhash|\bhash\w*\b[^.;]{0,20}\bpasswords?\b/i
const encrypted = '(?:(?!\\b(?:not|never|no)\\b)[^.;]){0,50}\\bencrypt'
const encryptedSecrets: Readonly<Record<string, RegExp>> = {
  'secret.token': new RegExp(`\\btokens?\\b${encrypted}`, 'i'),
  'secret.api-key': new RegExp(`\\bkeys?\\b(?<!\\bpublic keys?)${encrypted}`, 'i'),
}

/** The words of a promise or measure with which a form does not go: a password that can be read again is no hash. */
function promised(category: string, form: Datum['form']): RegExp | undefined {
  if (category === 'secret.password') return form === 'hashed' ? undefined : hashedPasswords
  return form === undefined || form === 'plain' ? encryptedSecrets[category] : undefined
}
