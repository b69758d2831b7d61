import type { Model } from '../../compiler/model/model.ts'
import { checkedRegime } from '../law/regimes.ts'
import type { Regime } from '../law/regions.ts'

/** The bodies of law that apply and are checked; none while the organisation's section is broken. */
export const regimesOf = ({ organisation }: Model): readonly Regime[] =>
  organisation && !organisation.poisoned
    ? (organisation.value.regimes ?? []).flatMap((name) => checkedRegime(name) ?? [])
    : []

/** The tenants' plans; none while the project's section is broken. */
export const plansOf = ({ project }: Model): readonly string[] =>
  project && !project.poisoned ? (project.value.plans ?? []) : []
