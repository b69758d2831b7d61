import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { countries } from '../../compiler/language/countries.ts'
import { foreignForm } from '../law/legal-forms.ts'
import type { Regime } from '../law/regions.ts'
import { defineRule } from '../rule.ts'
import { countryAtEnd, isAskedForTool, townElsewhere } from '../support/address-country.ts'
import { type Owner, valueAt } from '../support/place.ts'
import { regimesOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'

export const recipientFormElsewhere = defineRule({
  name: 'recipient/form-elsewhere',
  summary: 'A company of a legal form that the country in which it is said to be does not have.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 13(1)(a), 30(1)(d), 44' },
  severity: 'warning',
  *found({ model }) {
    const regimes = regimesOf(model)
    const { organisation } = model
    if (organisation && !organisation.poisoned) {
      const { legalName, country, address } = organisation.value
      yield* misfit(organisation, { legalName, address, country, key: 'country', hasTool: false }, regimes)
    }
    for (const recipient of model.recipients.values()) {
      const { legalName, established: country, address, transfer } = recipient.value
      const hasTool = transfer !== undefined
      if (!recipient.poisoned)
        yield* misfit(recipient, { legalName, address, country, key: 'established', hasTool }, regimes)
    }
  },
})

interface Company {
  readonly legalName: string | undefined
  readonly address: string | undefined
  readonly country: string | undefined
  readonly key: 'country' | 'established'
  readonly hasTool: boolean
}

function* misfit(
  of: Owner,
  { legalName, address = '', country, key, hasTool }: Company,
  regimes: readonly Regime[],
): Iterable<Finding> {
  if (legalName === undefined || country === undefined) return
  if (key === 'established' && isAskedForTool(regimes, country, hasTool)) return
  const found = foreignForm(legalName, country)
  // Of an address in another country `recipient/address-elsewhere` speaks: one of the three is wrong.
  if (!found || townElsewhere(address, country) || (countryAtEnd(address)?.code ?? country) !== country) return
  yield {
    rule: 'recipient/form-elsewhere',
    message: `${quote(legalName)} is said to be in ${quote(countries.get(country) ?? country)}, which has no companies of the form ${quote(found.form)}.`,
    at: valueAt(of, 'legalName'),
    related: [{ at: valueAt(of, key), message: 'The country that is stated.' }],
    help: 'Name the company with which the contract is, and the country in which it is registered; where it works for us from another one, that stands under `stored` or `accessedFrom`.',
  }
}
