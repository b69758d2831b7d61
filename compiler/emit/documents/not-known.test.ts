import { describe, expect, it } from 'vitest'
import { contentOf, documentsOf } from './testing/complete.ts'

const project = (country: string, activity: string, recipients = ''): string => `apiVersion: bylaw.dev/v1
organisation: {legalName: Quay, country: ${country}, address: Quay 1, regimes: [eu-gdpr], contacts: {privacy: p@quay.example}, representatives: {eu-gdpr: {name: Rep, address: Dublin}}}
lawfulBases: {terms: {type: contract, contract: Terms, party: [guests]}}
retention: {month: {for: P30D, why: Questions, onExpiry: erase, by: {process: desk}}}
activities:
  bookings: {purpose: Keep bookings, lawfulBasis: terms, dataSubjects: [guests], retention: month, automatedDecisions: false, data: {contact.email: {source: person}}, ${activity}}
${recipients}`

const read = async (text: string, path: string): Promise<string> => contentOf(await documentsOf(text, true), path)

describe('documents', () => {
  it('do not say that nobody receives data which nobody has said who receives', async () => {
    const silent = project('DE', 'role: controller')
    const notice = await read(silent, 'public/privacy-notice.md')
    expect(notice).not.toContain('Nobody else')
    expect(notice).not.toContain('not transferred')
    expect(await read(silent, 'internal/record-controller.md')).toContain('who receives the data is not declared')
    expect(await read(silent, 'public/subprocessors.md')).toContain(
      'who receives the data of “Bookings” is not declared',
    )
  })

  it('say so where the activity says so', async () => {
    const said = project('DE', 'role: controller, recipients: {}')
    expect(await read(said, 'public/privacy-notice.md')).toContain('Nobody else receives your data.')
    expect(await read(said, 'internal/record-controller.md')).toMatch(/Categories of recipients.*\| none/)
  })

  const store = (transfer: string, place = 'DE'): string =>
    `recipients: {store: {legalName: Store, engagement: on-our-behalf, established: ${place}, stored: [${place}], contract: {type: dpa, signed: 2026-01-01, file: a.pdf}${transfer}}}`

  it('do not know what a recipient is while our own role is not known', async () => {
    const text = project('DE', 'role: {missing: not decided, ask: legal}, recipients: {store: all}', store(''))
    expect(await read(text, 'public/subprocessors.md')).toContain('depends on our own role, which is missing')
    expect(await read(text, 'public/privacy-notice.md')).toContain('depends on our role, which is missing')
  })

  it('say what comes back to an organisation outside, and that nothing carries it', async () => {
    const text = project('GE', 'role: controller, recipients: {store: all}', store(''))
    const back = 'what carries the data that comes back to us is not declared'
    for (const path of ['public/privacy-notice.md', 'public/subprocessors.md', 'internal/record-controller.md'])
      expect(await read(text, path)).toContain(back)
  })

  it('do not pass a tool that nobody signed for one that carries', async () => {
    const text = (signed: string): string =>
      project(
        'DE',
        'role: controller, recipients: {store: all}',
        store(`, transfer: {eu-gdpr: {tool: scc, module: 2, assessed: 2026-01-01${signed}}}`, 'IN'),
      )
    const unsigned = 'when the transfer tool was signed is not declared'
    expect(await read(text(''), 'public/privacy-notice.md')).toContain(unsigned)
    expect(await read(text(', signed: 2026-01-01'), 'public/privacy-notice.md')).not.toContain(unsigned)
  })
})
