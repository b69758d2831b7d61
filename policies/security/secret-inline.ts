import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { textOf, valueAt } from '../../compiler/diagnostics/place.ts'
import { mayHoldSecret, secretIn } from '../../compiler/language/secrets.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { visitStrings } from '../support/texts/strings.ts'

export const secretInline = defineRule({
  name: 'security/secret-inline',
  summary: 'A secret written into the declaration.',
  class: 'violation',
  because: { kind: 'security', ref: 'CWE-798' },
  severity: 'error',
  found({ model }) {
    const findings: Finding[] = []
    // Broken resources too: a secret that makes its resource invalid is published all the same.
    for (const resource of everything(model)) {
      if (!mayHoldSecret(resource.value)) continue
      visitStrings(resource.value, (text, path) => {
        const secret = secretIn(text, path)
        if (!secret) return
        const { what, ...within } = secret
        findings.push({
          rule: 'security/secret-inline',
          message: `${quote(textOf({ ...resource, path }))} holds what looks like ${what}.`,
          at: { ...valueAt(resource, ...path), within },
          help: 'Replace it by the name of a secret, mount the value at run time, and revoke what was published.',
        })
      })
    }
    return findings
  },
})

function* everything(model: Model): Iterable<Resource<unknown>> {
  for (const single of [model.project, model.organisation, model.router]) if (single) yield single
  for (const { resource } of model.events.values()) yield resource
  const { declaredCategories, lawfulBases, activities, retention, recipients, trackers, measures } = model
  const { sources, channels, routes, notices, commitments, rules, exceptions } = model
  for (const resources of [declaredCategories, lawfulBases, activities, retention, recipients, trackers, measures])
    yield* resources.values()
  for (const resources of [sources, channels, routes, notices, commitments, rules, exceptions])
    yield* resources.values()
}
