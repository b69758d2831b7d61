import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { catalogue, catalogueVersion } from './catalogue.ts'

/** The 32 terms that DPV 2.3 types `dpv:SpecialCategoryPersonalData` (2.3/pd/pd.csv). */
const specialTerms = new Set(
  `Biometric BloodType DNACode Disability DrugTestResult EthnicOrigin FacialExpression FacialPrint FamilyHealthHistory
  Fetish Fingerprint Genetic Health HealthHistory HealthRecord IndividualHealthHistory MedicalHealth MentalHealth
  PhilosophicalBelief PhysicalHealth PoliticalAffiliation PoliticalOpinion Prescription Proclivity Race Religion
  ReligiousBelief Retina Sexual SexualHistory SexualPreference TradeUnionMembership`
    .split(/\s+/)
    .map((term) => `pd:${term}`),
)

describe('catalogue', () => {
  it('has unique names in order', () => {
    const names = catalogue.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)].sort())
  })

  it('names every category so that the language accepts it', () => {
    for (const { name } of catalogue) expect(name).toMatch(/^[a-z]+(\.[a-z]+(-[a-z]+)*)?$/)
  })

  it('writes DPV terms as the categories schema does', () => {
    for (const { dpv } of catalogue) if (dpv !== null) expect(dpv).toMatch(/^(dpv|pd):[A-Za-z]+$/)
  })

  it('treats what DPV calls special as special, and nothing less', () => {
    expect(specialTerms.size).toBe(32)
    const used = catalogue.filter(({ dpv }) => dpv !== null && specialTerms.has(dpv))
    expect(used.length).toBeGreaterThan(10)
    for (const category of used) expect(category).toMatchObject({ sensitivity: 'special' })
    const special = catalogue.filter(({ sensitivity }) => sensitivity === 'special')
    expect(special.filter(({ dpv }) => dpv === null || !specialTerms.has(dpv))).toEqual([])
  })

  it('covers every special category of Art. 9(1) and the data of Art. 10', () => {
    const families = new Set(
      catalogue
        .filter(({ sensitivity }) => ['special', 'criminal'].includes(sensitivity))
        .map(({ name }) => name.split('.')[0]),
    )
    expect([...families].sort()).toEqual([
      'belief',
      'biometric',
      'criminal',
      'ethnicity',
      'genetic',
      'health',
      'sex',
      'union',
    ])
  })

  it('keeps credentials and full card numbers as secrets, and lets no other content be opaque', () => {
    const handled = (handling: string) => catalogue.filter((c) => c.handling === handling).map(({ name }) => name)
    expect(handled('secret')).toEqual([
      'payment.card',
      'secret.api-key',
      'secret.password',
      'secret.security-answer',
      'secret.token',
      'secret.webhook-url',
    ])
    expect(handled('opaque')).toEqual(['content.opaque'])
  })

  it('has one category for what is no personal data', () => {
    expect(catalogue.filter(({ sensitivity }) => sensitivity === 'none').map(({ name }) => name)).toEqual(['none'])
  })

  it('has a version that changes with it', () => {
    const fingerprint = createHash('sha256').update(JSON.stringify(catalogue)).digest('hex').slice(0, 12)
    expect({ catalogueVersion, fingerprint }).toEqual({ catalogueVersion: '2', fingerprint: 'd52926e7031f' })
  })
})
