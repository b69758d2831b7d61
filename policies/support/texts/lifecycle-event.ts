/** What happens by itself rather than being done: "the care ends", not "the care is ended". */
const byItself: Readonly<Record<string, string>> = {
  ended: 'ends',
  expired: 'expires',
  lapsed: 'lapses',
  elapsed: 'elapses',
  finished: 'finishes',
  started: 'starts',
  happened: 'happens',
  died: 'dies',
  moved: 'moves',
  retired: 'retires',
}

/** Participles that end otherwise than in "ed": "the child is born", "the picture is taken". */
const irregular = new Set(
  (
    'beaten begun bitten born borne bought bound broken brought built burnt cast caught chosen cut dealt done drawn ' +
    'driven drunk eaten fed felt flown forbidden forgotten forgiven fought found frozen given gone grown heard held hidden hit ' +
    'hurt kept known laid learnt led left lent let lit lost made meant met mown paid put read ridden risen rung run said ' +
    'seen sent set sewn shaken shot shown shut sold sought sown spent split spoken spread stolen struck sung sunk sworn ' +
    'taken taught thrown told torn undone understood upset withdrawn withheld won worn written'
  ).split(' '),
)

/** What a lifecycle event says of itself: who or what, and what is done to it or what it does. */
export interface LifecycleEvent {
  readonly noun: string
  readonly participle: string
  /** What it does by itself, where it is not done: "ends". */
  readonly verb: string | undefined
}

/** A name that is a noun and a participle, `account.closed`; `null` for one that says something else. */
export function lifecycleEvent(name: string): LifecycleEvent | null {
  const [, noun, participle] = /^([a-z]+(?:-[a-z]+)*)\.([a-z]+)$/.exec(name) ?? []
  if (noun === undefined || participle === undefined || !(participle.endsWith('ed') || irregular.has(participle)))
    return null
  return { noun: noun.replaceAll('-', ' '), participle, verb: byItself[participle] }
}

/** Lifecycle events that documents have words of their own for, in every language. */
export const namedEvents: ReadonlySet<string> = new Set([
  'account.closed',
  'account.deleted',
  'contract.ended',
  'contract.performed',
  'consent.withdrawn',
  'employment.ended',
  'order.delivered',
  'subscription.cancelled',
  'subscription.ended',
])
