import type { RouterPlan } from '../../runtime/contract/plan.ts'

/**
 * `on`: as compiled. `off`: no condition, no validation, and every field is kept. `same`: no condition, and of every
 * event the first one's projection is kept, so that just as much is stored as with `on` and only the deciding is left
 * out.
 */
export type Enforcement = 'on' | 'off' | 'same'

/** `deliver` as fast as it goes, or let deliveries wait so that only ingest is measured. */
export type Delivering = 'deliver' | 'wait'

/** The plan with its destination slowed down where deliveries are to wait, and without conditions where asked. */
export const planOf = (plan: RouterPlan, enforcement: Enforcement, delivering: Delivering): RouterPlan => ({
  ...plan,
  routes: enforcement === 'on' ? plan.routes : plan.routes.map((route) => ({ ...route, when: null })),
  channels: plan.channels.map((channel) =>
    delivering === 'deliver' ? channel : { ...channel, ratePerSecond: 1 / 3600, inFlight: 1 },
  ),
})

/** The generated module with its projections replaced. */
export const moduleOf = (generated: string, enforcement: Enforcement): string =>
  enforcement === 'on'
    ? generated
    : generated.replace('export const project = ', 'const enforced = ') + replacements[enforcement]

const replacements = {
  off: `
const through = (value) => ({ ok: true, value, dropped: [] })
export const project = Object.fromEntries(Object.keys(enforced).map((name) => [name, through]))
`,
  same: `
const once = (decide) => {
  let first = null
  return (value) => (first ??= decide(value))
}
export const project = Object.fromEntries(Object.entries(enforced).map(([name, decide]) => [name, once(decide)]))
`,
}
