import { describe, expect, it } from 'vitest'
import { edit } from '../../../test/small.ts'
import { complete, contentOf, documentsOf } from './testing/complete.ts'

/** Decisions by software alone, and a recipient in a country that is adequate until a day. */
const dated = edit(
  complete,
  '    recipients: {mailer: all}\n    automatedDecisions: false',
  '    recipients: {mailer: all}\n    automatedDecisions: {logic: Scores, significance: No news, intervention: By mail to us}',
)

const rights = async (asOf: string): Promise<string> => {
  const { activities } = JSON.parse(contentOf(await documentsOf(dated, true, asOf), 'internal/record-controller.json'))
  return JSON.stringify(activities.find(({ id }: { id: string }) => id === 'newsletter').fields.rights)
}

describe('the day of a build', () => {
  it('is the day on which documents read the law, as checks do', async () => {
    expect(await rights('2026-02-04')).toContain('(Art. 22)')
    expect(await rights('2026-02-04')).not.toContain('22A-22D')
    expect(await rights('2026-02-05')).toContain('(Art. 22A-22D)')
    expect(await rights('2026-06-18')).not.toContain('Complaint to the controller')
    expect(await rights('2026-06-19')).toContain('Complaint to the controller')
  })

  it('takes away a decision that has ended', async () => {
    const european = complete
      .replace('country: GB\n  address: 1 High Street, London', 'country: FR\n  address: 1 rue Haute, Paris')
      .replace('regimes: [uk-gdpr]', 'regimes: [eu-gdpr]')
      .replace('transfer: {uk-gdpr: {tool: idta', 'transfer: {eu-gdpr: {tool: scc, module: 2')
    const register = async (asOf: string): Promise<string> =>
      contentOf(await documentsOf(european, true, asOf), 'internal/transfer-register.md')
    expect(await register('2031-12-27')).toContain('United Kingdom: Commission Implementing Decision (EU) 2021/1772')
    const after = await register('2031-12-28')
    expect(after).not.toContain('2021/1772')
    expect(after).toContain('no transfer tool is declared')
  })

  it('gives the same documents again', async () => {
    expect(await documentsOf(complete, true, '2026-11-21')).toEqual(await documentsOf(complete, true, '2026-11-21'))
  })
})
