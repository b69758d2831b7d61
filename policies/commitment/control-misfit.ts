import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { controls } from '../controls.ts'
import { defineRule } from '../rule.ts'
import { clip, quote } from '../support/text.ts'
import { beyondControls, controlMeant } from '../words/control-words.ts'

export const commitmentControlMisfit = defineRule({
  name: 'commitment/control-misfit',
  summary: 'A promise or measure that names a control which does something else.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 32(1)' },
  severity: 'error',
  *found({ model }) {
    for (const [kind, resources, text] of [
      ['Promise', model.commitments, 'promise'],
      ['Measure', model.measures, 'text'],
    ] as const)
      for (const resource of resources.values()) {
        const value: {
          readonly control?: string
          readonly promise?: string
          readonly text?: string
          readonly dpv?: string
        } = resource.value
        const { control } = value
        const said = value[text]
        if (resource.poisoned || control === undefined || said === undefined || !Object.hasOwn(controls, control))
          continue
        const beyond = beyondControls(said)
        if (beyond) {
          yield {
            rule: 'commitment/control-misfit',
            message: `${kind} ${quote(resource.name)} says ${quote(said.slice(beyond.start, beyond.end))}, and the router reads what it routes: no control keeps that.`,
            at: { ...valueAt(resource, text), within: beyond },
            related: [{ at: valueAt(resource, 'control'), message: 'What is to keep it.' }],
            help: `Say what is done: \`${control}\` does this: ${controls[control]?.proof ?? ''}`,
          } satisfies Finding
          continue
        }
        const meant = controlMeant(said, control) ?? terms[value.dpv ?? ''] ?? encrypting(said, control)
        if (meant === null || meant === control) continue
        yield {
          rule: 'commitment/control-misfit',
          message: `${kind} ${quote(resource.name)} rests on ${quote(control)}, which does not do what it says: "${clip(said, 60)}".`,
          at: valueAt(resource, 'control'),
          related: [{ at: valueAt(resource, text), message: 'What it says.' }],
          help: `Write ${quote(`control: ${meant}`)} if that is meant; \`${control}\` does this: ${controls[control]?.proof ?? ''}`,
        } satisfies Finding
      }
  },
})

/** What is said to be encrypted, without saying where, rests on one of the two controls that encrypt. */
const encrypting = (said: string, control: string): string | null =>
  control !== 'tls.minimum' && /\b(?:is|are|gets?|being) (?:always )?encrypted\b/i.test(said)
    ? 'journal.encrypted'
    : null

/** Terms of W3C DPV 2.3 that are one control. */
const terms: Readonly<Record<string, string>> = {
  'dpv:EncryptionAtRest': 'journal.encrypted',
  'dpv:EncryptionInTransfer': 'tls.minimum',
  'dpv:EncryptionInTransit': 'tls.minimum',
}
