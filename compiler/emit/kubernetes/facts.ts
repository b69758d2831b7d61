import { memoryLimits } from '../../../runtime/contract/memory.ts'
import type { RouterPlan } from '../../../runtime/contract/plan.ts'
import { soundValue } from '../../flows/facts.ts'
import type { Model } from '../../model/model.ts'
import { packageVersion } from '../package-root.ts'
import { secretsOf } from '../router/secrets.ts'
import { type DueDate, dueDates } from './dates.ts'
import { type Destination, destinationsOf } from './destinations.ts'
import { isRegionCode, labelValue, objectName } from './names.ts'

/** What holds the router to its destinations: see `egress/`. */
export type EgressBackend = 'proxy' | 'ownProxy' | 'cilium' | 'networkPolicy'

/** Where the journal is: in a volume that one pod mounts, or in a database that so many pods share. */
export type JournalFacts =
  | { readonly engine: 'sqlite' }
  | { readonly engine: 'postgres'; readonly replicas: number; readonly maxReplicas: number }

/** One serves while another is replaced. */
const standardReplicas = 2
/** What load may add to the declared ones. */
const moreReplicas = 3

/** What a deployment needs to know of the declaration. */
export interface DeploymentFacts {
  /** The name of all objects. */
  readonly name: string
  readonly project: string
  /** The declaration digest. */
  readonly digest: string
  /** The version of bylaw. */
  readonly version: string
  /** Paths of sources; `{tenant}` stands for the tenant. */
  readonly paths: readonly string[]
  readonly destinations: readonly Destination[]
  /** Names of the secrets that the router reads. */
  readonly secrets: readonly string[]
  /** The router reads a register of tenants. */
  readonly tenants: boolean
  /** A region as nodes are labelled with it, `null` when none is stated, or not as one. */
  readonly region: string | null
  readonly country: string | null
  readonly egress: EgressBackend
  readonly journal: JournalFacts
  /** It may send to a collector of OTLP, whose name it has to find. */
  readonly telemetry: boolean
  /** Who owns it, as a label's value, and an address for it: of the declared organisation, `null` where none is. */
  readonly owner: string | null
  readonly email: string | null
  /** Undelivered messages above which senders are answered 503. */
  readonly backlogLimit: number
  /** Days of the declaration that somebody has to act before. */
  readonly dueDates: readonly DueDate[]
  /** Memory that the limits of the router come to, in MiB. */
  readonly memoryMiB: number
}

export function deploymentFacts(model: Model, plan: RouterPlan): DeploymentFacts {
  const router = soundValue(model.router)
  const region = router?.region ?? null
  const replicas = router?.journal?.replicas ?? standardReplicas
  return {
    name: objectName(plan.project),
    project: plan.project,
    digest: plan.digest,
    version: packageVersion(),
    paths: [...new Set(plan.sources.map(({ path }) => path))].sort(),
    destinations: destinationsOf(plan),
    secrets: secretsOf(plan).map(({ name }) => name),
    tenants:
      plan.sources.some(({ path }) => path.includes('{tenant}')) ||
      plan.channels.some(({ connector }) => connector.connection),
    region: region !== null && isRegionCode(region) ? region : null,
    country: router?.country ?? null,
    egress: router?.egress ?? 'proxy',
    telemetry: router?.telemetry !== undefined,
    ...ownerOf(model),
    backlogLimit: plan.limits.backlog,
    dueDates: dueDates(model),
    memoryMiB: memoryLimits(plan.limits.bodyBytes).processMiB,
    journal:
      plan.journal.engine === 'sqlite'
        ? { engine: 'sqlite' }
        : { engine: 'postgres', replicas, maxReplicas: replicas + moreReplicas },
  }
}

/** The mailboxes that a platform team would write to, the likeliest first. */
const mailboxes = ['security', 'operations', 'support', 'privacy']

function ownerOf(model: Model): Pick<DeploymentFacts, 'owner' | 'email'> {
  const organisation = model.organisation === null ? null : soundValue(model.organisation)
  const { tradeName, legalName, contacts = {} } = organisation ?? {}
  const stated = (text: unknown): text is string => typeof text === 'string'
  const name = [tradeName, legalName].find(stated)
  const email = [...mailboxes, ...Object.keys(contacts).sort()].map((role) => contacts[role]).find(stated)
  return { owner: name === undefined ? null : labelValue(name), email: email ?? null }
}
