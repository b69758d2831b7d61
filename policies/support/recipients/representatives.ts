import type { Organisation } from '../../../compiler/language/types.ts'
import type { Model } from '../../../compiler/model/model.ts'
import { isInside, type Regime } from '../../../law/regions.ts'
import { isLawUnknown, regimesOf, statedRegimesOf } from '../settings.ts'

/** Why a representative may be needed: the organisation is outside, or nobody says where it is. */
export type Outside = 'known' | 'unknown'

/**
 * The regimes under which somebody in the region must represent the organisation (Art. 27(1) GDPR and UK GDPR): it is
 * established outside, and no public authority (Art. 27(2)(b)). Where its country is not stated, it may be outside.
 */
export function representedUnder({ organisation }: Pick<Model, 'organisation'>, regime: Regime): Outside | null {
  const { country, publicAuthority }: Organisation = organisation?.value ?? {}
  if (publicAuthority === true) return null
  if (country === undefined) return 'unknown'
  return isInside(regime, country) ? null : 'known'
}

/** What needs a representative and has neither one nor an exemption, by regime. */
export function unrepresented(model: Model): readonly { readonly regime: Regime; readonly outside: Outside }[] {
  const { organisation } = model
  if (!organisation || organisation.poisoned) return []
  const { country } = organisation.value
  // Whoever is outside of both and has not said which law applies is read strictly, by one of them.
  const nowhere =
    isLawUnknown(model) && country !== undefined && regimesOf(model).every((regime) => !isInside(regime, country))
  return (nowhere ? regimesOf(model).slice(0, 1) : statedRegimesOf(model)).flatMap((regime) => {
    const outside = organisation.value.representatives?.[regime] ? null : representedUnder(model, regime)
    return outside === null ? [] : [{ regime, outside }]
  })
}
