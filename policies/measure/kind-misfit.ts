import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const measureKindMisfit = defineRule({
  name: 'measure/kind-misfit',
  summary: 'A measure that is called technical or organisational, and whose other keys say the opposite.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 32(1)' },
  severity: 'warning',
  *found({ model }) {
    for (const measure of model.measures.values()) {
      if (measure.poisoned) continue
      const { kind, control, process, dpv } = measure.value
      if (kind === 'organisational' && control !== undefined && process === undefined)
        yield {
          rule: 'measure/kind-misfit',
          message: `Measure ${quote(measure.name)} is called organisational, and the control ${quote(control)} realises it.`,
          at: valueAt(measure, 'kind'),
          related: [{ at: valueAt(measure, 'control'), message: 'What realises it.' }],
          help: 'Write `kind: technical`, or name the people who see to it under `process`.',
        } satisfies Finding
      else if (kind === 'organisational' && control !== undefined)
        yield {
          rule: 'measure/kind-misfit',
          message: `Measure ${quote(measure.name)} is called organisational and is people's work, and the control ${quote(control)} is the router's.`,
          at: keyAt(measure, 'control'),
          related: [{ at: keyAt(measure, 'process'), message: 'What people do.' }],
          help: 'Take `control` away, or declare what the router does as a measure of its own, `kind: technical`.',
        } satisfies Finding
      else if (dpv !== undefined && (kind === 'organisational' ? technical : organisational).test(dpv))
        yield {
          rule: 'measure/kind-misfit',
          message: `Measure ${quote(measure.name)} is called ${kind}, and ${quote(dpv)} is ${kind === 'organisational' ? 'technical' : 'organisational'}.`,
          at: valueAt(measure, 'dpv'),
          related: [{ at: valueAt(measure, 'kind'), message: 'What it is called.' }],
          help: `Name the term of what the measure is, or write ${quote(`kind: ${kind === 'organisational' ? 'technical' : 'organisational'}`)}.`,
        } satisfies Finding
    }
  },
})

/** Terms that W3C DPV 2.3 has below `dpv:TechnicalMeasure`, by the words that only those have. */
const technical =
  /^dpv:(\w*Encrypt\w*|\w*Pseudonymisation|\w*Anonymisation|\w*Cryptograph\w*|Hash\w*|\w*AuthenticationProtocols|DigitalSignatures|DifferentialPrivacy|ActivityMonitoring)$/
/** The same below `dpv:OrganisationalMeasure`. */
const organisational =
  /^dpv:(\w*Training|Staff\w*|\w*Policy|\w*Procedures?|\w*Agreement|\w*Contract|\w*Audit|\w*ManagementSystem|\w*Notice|\w*Guidelines?)$/
