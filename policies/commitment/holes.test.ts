import { expect, test } from 'vitest'
import { bind } from '../../compiler/bind/bind.ts'
import { deriveFlows } from '../../compiler/flows/derive.ts'
import { buildModel } from '../../compiler/model/build-model.ts'
import { parseFile } from '../../compiler/syntax/parse-file.ts'
import { facts, projectText } from '../testing/random-project.ts'
import { judge } from './assertion.ts'

const owner = { section: 'commitments', name: 'promise' } as const

/** What is said of a project of which one fact is marked as missing. */
function answer(hole: string, assertion: Parameters<typeof judge>[2]): string {
  const at = facts.findIndex(({ path }) => path.join('.') === hole)
  expect(at).toBeGreaterThanOrEqual(0)
  const text = projectText(
    facts.map(() => 0),
    new Set([at]),
  )
  const { model } = buildModel(bind([parseFile({ path: 'bylaw.yaml', text })]))
  return judge(owner, ['assert'], assertion, { model, graph: deriveFlows(model).graph }).answer
}

const ofTracker = 'flow.tracker == "banner"'
const toDesk = 'flow.recipient == "desk"'
const short = 'flow.retention.name == "short" && flow.store == "journal"'

// Nobody has said who sets the tracker, or what for: its data goes somewhere all the same.
test.each([
  ['unproven', 'trackers.banner.setBy', { never: `${ofTracker} && flow.recipient == "desk"` }],
  ['unproven', 'trackers.banner.setBy', { where: toDesk, must: 'flow.trackerDays == 0 && flow.tracker == ""' }],
  ['holds', 'trackers.banner.setBy', { where: ofTracker, must: 'flow.activity == "support"' }],
  ['broken', 'trackers.banner.setBy', { never: 'flow.trackerClass == "marketing" && flow.sink == "recipient"' }],
  ['unproven', 'trackers.banner.activity', { never: `${ofTracker} && flow.activity == "records"` }],
  ['holds', 'trackers.banner.activity', { where: ofTracker, must: toDesk }],
  ['unproven', 'trackers.banner.consent', { where: ofTracker, must: 'flow.trackerConsent == "asked"' }],
  ['unproven', 'trackers.banner.consent', { where: ofTracker, must: 'flow.trackerConsent != "asked"' }],
  ['unproven', 'recipients.desk.announced', { where: toDesk, must: 'flow.announced != ""' }],
  ['unproven', 'recipients.desk.activeFrom', { never: `${toDesk} && flow.activeFrom > "2026-06-01"` }],
])('is %s without %s: %j', (expected, hole, assertion) => {
  expect(answer(hole, assertion)).toBe(expected)
})

// What is known of a number decides, as it does of a list.
test.each([
  ['holds', 'recipients.desk.stored', { where: toDesk, must: 'size(flow.countries) >= 1' }],
  ['holds', 'recipients.desk.stored', { where: toDesk, must: '0 < flow.countries.size()' }],
  ['broken', 'recipients.desk.stored', { where: toDesk, must: 'size(flow.countries) == 0' }],
  ['unproven', 'recipients.desk.stored', { where: toDesk, must: 'size(flow.countries) == 1' }],
  ['unproven', 'recipients.desk.stored', { where: toDesk, must: 'size(flow.countries) > 1' }],
  ['broken', 'retention.short.backups', { where: short, must: 'flow.retention.maxDays <= 6' }],
  ['holds', 'retention.short.backups', { where: short, must: 'flow.retention.days >= 7' }],
  ['unproven', 'retention.short.backups', { where: short, must: 'flow.retention.maxDays <= 7' }],
  ['unproven', 'retention.short.backups', { where: short, must: 'flow.retention.maxDays + 1 >= 7' }],
])('is %s without %s: %j', (expected, hole, assertion) => {
  expect(answer(hole, assertion)).toBe(expected)
})
