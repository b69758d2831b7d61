import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Owner, valueAt } from '../../compiler/diagnostics/place.ts'
import { countries } from '../../compiler/language/countries.ts'
import { adequacyFor } from '../../law/adequacy.ts'
import { isInside, type Regime } from '../../law/regions.ts'
import { defineRule } from '../rule.ts'
import { countryAtEnd } from '../support/recipients/address-country.ts'
import { regimesOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'

export const addressElsewhere = defineRule({
  name: 'recipient/address-elsewhere',
  summary: 'An address outside of the area in which its company is said to be.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 13(1)(a), 30(1)(a), 30(1)(d), 44' },
  severity: 'warning',
  *found({ model, asOf }) {
    const { organisation } = model
    const regimes = regimesOf(model)
    if (organisation && !organisation.poisoned) {
      const { address, country } = organisation.value
      yield* between(organisation, 'The organisation', address, country, 'country', regimes, asOf)
    }
    for (const recipient of model.recipients.values()) {
      const { address, established } = recipient.value
      if (!recipient.poisoned)
        yield* between(
          recipient,
          `Recipient ${quote(recipient.name)}`,
          address,
          established,
          'established',
          regimes,
          asOf,
        )
    }
  },
})

/** Parts of a state that have a code of their own. */
const parts: Readonly<Record<string, string>> = { FO: 'DK', DK: 'FO GL', NZ: 'CK NU TK', GB: 'GG IM JE GI' }
const isSame = (country: string, other: string): boolean => parts[country]?.split(' ').includes(other) ?? false

function* between(
  of: Owner,
  who: string,
  address: string | undefined,
  country: string | undefined,
  key: 'country' | 'established',
  regimes: readonly Regime[],
  asOf: string,
): Iterable<Finding> {
  if (address === undefined || country === undefined) return
  const end = countryAtEnd(address)
  // What is said to be outside is checked as such; a decision on another country hides where it really is.
  const hidden = (regime: Regime): boolean =>
    isInside(regime, country)
      ? !isInside(regime, end?.code ?? '')
      : adequacyFor(regime, country, asOf)?.scope === 'full' &&
        !isInside(regime, end?.code ?? '') &&
        adequacyFor(regime, end?.code ?? '', asOf)?.scope !== 'full' &&
        !isSame(country, end?.code ?? '')
  // Whose own country it is decides on the authority that documents name; two countries are one mistake anywhere.
  const isOurs = key === 'country' && end !== null && end.code !== country && !isSame(country, end.code)
  if (!end || !(isOurs || regimes.some(hidden))) return
  yield {
    rule: 'recipient/address-elsewhere',
    message: `${who} is said to be in ${quote(countries.get(country) ?? country)}, and its address is in ${quote(end.name)}.`,
    at: { ...valueAt(of, 'address'), within: { start: end.start, end: end.start + end.name.length } },
    related: [{ at: valueAt(of, key), message: 'The country that is stated.' }],
    help: 'Name the company with which the contract is, with the address and the country that it has.',
  }
}
