import { describe, expect, test } from 'vitest'
import { compile } from '../../../compile.ts'
import { catalogue } from '../../../language/catalogue.ts'
import { importActivities } from '../activities.ts'
import { readSheets } from '../read-sheets.ts'
import { importRecipients } from '../recipients.ts'
import { ofFides } from './categories.ts'
import { parseFides } from './manifest.ts'

const manifest = `# What we run.
organization:
  - {fides_key: default_organization, name: Example Ltd}
system:
  - fides_key: analytics_system
    name: Analytics
    system_type: Service
    responsibility: [Controller]
    requires_data_protection_assessments: true
    privacy_declarations:
      - name: Improving the product by what customers use
        data_categories: [user.contact.email, user.provided.identifiable.device.cookie_id, user.sensor]
        data_use: functional.service.improve
        data_subjects: [customer, citizen_voter]
        legal_basis_for_processing: Legitimate interests
        impact_assessment_location: https://example.org/dpia/7
        retention_period: 90 days
        egress: [mail_vendor]
      - data_categories: [user.health_and_medical.record_id, user.demographic.race_ethnicity]
        data_use: essential.service
        data_subjects: [patient]
        legal_basis_for_processing: Consent
        special_category_legal_basis: Explicit consent
    egress: [{fides_key: mail_vendor, type: system}]
  - fides_key: mail_vendor
    name: Mailer
    description: Sends mails
    vendor_id: gvl.42
    legal_name: Mail Vendor Inc.
    legal_address: 1 Example Street, Springfield, USA
    dpa_location: https://mail.example/dpa
    legal_basis_for_transfers: [SCCs]
    privacy_declarations: []
dataset:
  - {fides_key: db, collections: []}
`

function imported(recipients: boolean, text = manifest) {
  const list = readSheets('systems.yml', text, recipients)
  if (list.problem !== null) throw new Error(list.problem)
  const result = (recipients ? importRecipients : importActivities)(list.sheets)
  if (result.problem !== null) throw new Error(result.problem)
  return { text: result.text, notes: list.notes }
}

describe('a Fides manifest', () => {
  test('as activities: each use of data that a system declares', () => {
    const { text, notes } = imported(false)
    expect(text.slice(text.indexOf('activities:'), text.indexOf('lawfulBases:'))).toMatchInlineSnapshot(`
      "activities:
        analytics-improving-the-product-by-what-customers-use:
          title: "Analytics: Improving the product by what customers use"
          purpose: Improving the product by what customers use
          role: controller
          dataSubjects: [customer, citizen-voter]
          lawfulBasis: legitimate-interests-analytics-improving-the-product-by-what # from the list: "Legitimate interests"
          retention: for-90-days # from the list: "90 days"
          data: {contact.email: {}, technical.cookie-id: {}}
          dpia: {required: true, file: https://example.org/dpia/7}
          # from the list: Categories of personal data, without a category yet: "user.sensor"
          # from the list: Data use "functional.service.improve"
          # from the list: Sent to "mail_vendor"
        analytics-essential-service:
          title: "Analytics: essential.service"
          purpose: {missing: the list leaves it empty, ask: privacy}
          role: controller
          dataSubjects: [patient]
          lawfulBasis: consent # from the list: "Consent"
          retention: {missing: the list leaves it empty, ask: privacy}
          data: {ethnicity.origin: {}, ethnicity.race: {}, health.record: {}}
          dpia: {required: true}
          # from the list: Data use "essential.service"
          # from the list: Sent to "mail_vendor"
          # from the list: Condition for special categories "Explicit consent"

      "
    `)
    expect(text).toContain('for-90-days:\n    for: P90D')
    expect(notes).toEqual(['Not read of this Fides manifest: 1 of `dataset`, 1 of `organization`.'])
  })

  test('as recipients: systems of other companies; its own are named, and are none', () => {
    const { text, notes } = imported(true)
    expect(text.slice(text.indexOf('recipients:'))).toMatchInlineSnapshot(`
      "recipients:
        mailer:
          title: Mailer
          does: Sends mails
          legalName: Mail Vendor Inc.
          address: 1 Example Street, Springfield, USA
          contact: {missing: no column of the list was recognised as it, ask: procurement}
          engagement: {missing: the list does not say for whom it acts, ask: procurement}
          established: US # from the list: Address; confirm that it is where the company is established
          stored: {missing: no column of the list was recognised as it, ask: procurement}
          transfer: {eu-gdpr: {tool: scc, signed: {missing: not in the list, ask: legal}}} # from the list: "SCCs"
          contract: {type: dpa, url: https://mail.example/dpa, signed: {missing: not in the list, ask: procurement}}
          # from the list: Vendor id "gvl.42"
      "
    `)
    expect(notes?.[1]).toBe('Not taken for recipients, as nothing says whose they are: Analytics.')
  })

  test.each([false, true])('is a declaration without a mistake (recipients: %s)', (recipients) => {
    const { diagnostics } = compile([{ path: 'bylaw.yaml', text: imported(recipients).text }], { asOf: '2026-11-21' })
    expect(diagnostics.filter(({ rule }) => /^(schema|yaml)\//.test(rule))).toEqual([])
  })

  test('answers nothing by its `false`, which Fides writes for what nobody has said', () => {
    const { text } = imported(false, manifest.replace('assessments: true', 'assessments: false'))
    expect(text).not.toContain('required:')
  })

  test('in which nothing is to be had says so', () => {
    const own = 'system:\n  - {fides_key: a, name: A, privacy_declarations: []}\n'
    expect(parseFides(own, false)).toEqual({
      problem: 'It is a Fides manifest with no system that declares a use of data (`privacy_declarations`).',
    })
    expect(parseFides(own, true)).toMatchObject({ problem: expect.stringContaining('no system of another company') })
  })

  test.each([
    ['a list of vendors', 'system:\n  - {name: Acme, purpose: Mail}\n'],
    ['no YAML', 'system:\n  - {fides_key: a\n'],
    ['CSV', 'Subprocessor,Country\nAcme,Ireland\n'],
  ])('is not %s', (_, text) => {
    expect(parseFides(text, true)).toBeNull()
  })
})

describe('categories of Fides', () => {
  const known = new Set(catalogue.map(({ name }) => name))

  test.each([
    ['user.contact.email', ['contact.email']],
    ['user.contact.address.postal_code', ['contact.address']],
    ['user.derived.identifiable.location.precise', ['location.precise']],
    ['user.contact', []],
    ['user', []],
    ['system.operations', []],
  ])('%s', (key, expected) => {
    expect(ofFides(key)).toEqual(expected)
    for (const name of ofFides(key)) expect(known).toContain(name)
  })
})
