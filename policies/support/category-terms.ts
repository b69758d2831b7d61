import { catalogue } from '../../compiler/language/catalogue.ts'

/** What the catalogue has under a term; every term of the DPV's extension for personal data is at least that. */
export function meantBy(term: string | undefined): 'personal' | 'special' | 'criminal' | null {
  if (term === undefined) return null
  const known = catalogue.filter(({ dpv }) => dpv === term).map(({ sensitivity }) => sensitivity)
  if (known.length > 0 && known.every((one) => one === known[0]) && known[0] !== 'none') return known[0] ?? null
  if (specialTerms.has(term)) return 'special'
  return term.startsWith('pd:') ? 'personal' : null
}

/** The 32 terms that W3C DPV 2.3 types `dpv:SpecialCategoryPersonalData` (2.3/pd/pd.csv). */
const specialTerms: ReadonlySet<string> = new Set(
  `Biometric BloodType DNACode Disability DrugTestResult EthnicOrigin FacialExpression FacialPrint FamilyHealthHistory
  Fetish Fingerprint Genetic Health HealthHistory HealthRecord IndividualHealthHistory MedicalHealth MentalHealth
  PhilosophicalBelief PhysicalHealth PoliticalAffiliation PoliticalOpinion Prescription Proclivity Race Religion
  ReligiousBelief Retina Sexual SexualHistory SexualPreference TradeUnionMembership`
    .split(/\s+/)
    .map((term) => `pd:${term}`),
)
