import { describe, expect, it } from 'vitest'
import { edit } from '../../../../test/small.ts'
import { complete, contentOf, documentsOf } from '../testing/complete.ts'

const read = async (text: string, path: string, day?: string): Promise<string> =>
  contentOf(await documentsOf(text, true, day), `internal/${path}`)

const european = [
  ['country: GB\n  address: 1 High Street, London', 'country: FR\n  address: 1 rue Haute, Paris'],
  ['regimes: [uk-gdpr]', 'regimes: [eu-gdpr]'],
  ['transfer: {uk-gdpr: {tool: idta', 'transfer: {eu-gdpr: {tool: scc, module: 2'],
].reduce((text, [from = '', to = '']) => edit(text, from, to), complete)

describe('the records', () => {
  it('cite the articles of their own paragraph', async () => {
    const processor = await read(complete, 'record-processor.json')
    expect(processor).toContain('30(2)(a)')
    expect(processor).not.toMatch(/30\(1\)|13\(1\)/)
    expect(await read(complete, 'record-controller.json')).not.toContain('30(2)')
  })

  it('have no columns of the law of the United Kingdom where it does not apply', async () => {
    const british = /Schedule 1|GDPR Article 6 lawful basis for processing\b(?! personal)|retention and erasure policy/
    expect(await read(complete, 'record-controller.csv')).toMatch(british)
    for (const ending of ['csv', 'json', 'md'])
      expect(await read(european, `record-controller.${ending}`)).not.toMatch(british)
  })

  it('ask for an impact assessment where one is due or declared, and speak of no breach that nobody can declare', async () => {
    const silent = await read(complete, 'record-controller.md')
    expect(silent).not.toMatch(/Impact Assessment|breach/)
    const decides = edit(
      complete,
      '    recipients: {mailer: all}\n    automatedDecisions: false',
      '    recipients: {mailer: all}\n    automatedDecisions: {logic: Scores, significance: No news, intervention: By mail to us}',
    )
    expect(await read(decides, 'record-controller.md')).toMatch(
      /Impact Assessment required\? \(Art\. 35\) \| \*\*MISSING\*\*/,
    )
  })

  it('say in which form data is stored', async () => {
    const hashed = edit(
      complete,
      'contact.email: {source: person, required: true}',
      'contact.email: {source: person, form: hashed}',
    )
    for (const path of ['record-controller.md', 'retention-schedule.md', 'transfer-register.md'])
      expect(await read(hashed, path), path).toContain('Email address (stored only as a hash)')
  })

  it('say what the router keeps of itself, and what senders may ask of it', async () => {
    const asked = edit(
      edit(
        complete,
        'type: {is: user.joined}',
        'type: {header: x-type, values: {joined: user.joined}, otherwise: reject}',
      ),
      '    dedupe: {header: webhook-id}\n',
      '    dedupe: {header: webhook-id}\n    requests: {user.erased: {erase: {contact.email: user.email}}, user.asked: {export: {contact.email: user.email}}}\n',
    )
    for (const record of ['record-controller.md', 'record-processor.md']) {
      const text = await read(asked, record)
      expect(text, record).toMatch(/Keys of callers: names of systems/)
      expect(text, record).toMatch(/App, `?user\.erased`?: erases what it is about at once/)
      expect(text, record).toMatch(/App, `?user\.asked`?: notes the request/)
    }
  })
})

describe('what is enforced', () => {
  it('is what the control proves, not all that a measure or promise says', async () => {
    const record = await read(complete, 'record-controller.md')
    expect(record).toMatch(/Payloads are encrypted\. \| declared \|/)
    expect(record).toMatch(/Control journal\.encrypted: A search of the data directory .* \| enforced \|/)
    const promises = await read(complete, 'commitments.md')
    expect(promises).not.toMatch(/Payloads are stored encrypted\. \[enforced/)
    expect(promises).toMatch(/control journal\.encrypted: .*\[enforced/)
  })
})

describe('the law that is cited', () => {
  it('is that of the day: the United Kingdom has its own articles on transfers since 5 February 2026', async () => {
    expect(await read(complete, 'transfer-register.md', '2026-02-04')).not.toMatch(/44A|45A/)
    const now = await read(complete, 'transfer-register.md', '2026-02-05')
    expect(now).toMatch(/Countries outside \(Art\. 44A\)/)
    expect(now).toMatch(/Adequacy decision \(Art\. 45A\)/)
    expect(await read(european, 'transfer-register.md', '2026-02-05')).toMatch(/Adequacy decision \(Art\. 45\)/)
  })
})
