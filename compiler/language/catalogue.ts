/** A category of data, declared or from the built-in catalogue. */
export interface CategoryInfo {
  readonly name: string
  readonly title: string
  /** `special`: Art. 9(1). `criminal`: Art. 10. */
  readonly sensitivity: 'none' | 'personal' | 'special' | 'criminal'
  /** `secret` never leaves through a route. `opaque` is content that nobody has classified further. */
  readonly handling: 'secret' | 'opaque' | null
  /** The W3C DPV 2.3 term, `null` where the vocabulary has none that fits. */
  readonly dpv: string | null
  readonly builtin: boolean
}

type Row = readonly [
  name: string,
  title: string,
  sensitivity: CategoryInfo['sensitivity'],
  handling: CategoryInfo['handling'],
  dpv: string | null,
]

/**
 * Terms looked up in `2.3/pd/pd.csv` and `2.3/dpv/modules/personal_data.csv` of w3c/dpv at f01a55c (2026-02-28).
 * Sorted by name. Configuration and organisations are personal here, because an account ties them to its user.
 */
const rows: readonly Row[] = [
  ['account.activity', 'What a user did in the account', 'personal', null, 'pd:ServiceConsumptionBehaviour'],
  ['account.id', 'Account identifier', 'personal', null, 'pd:UID'],
  ['account.preferences', 'Account preferences and settings', 'personal', null, 'pd:Preference'],
  ['account.subscription', 'Plan and subscription', 'personal', null, null],
  ['belief.philosophical', 'Philosophical belief', 'special', null, 'pd:PhilosophicalBelief'],
  ['belief.political', 'Political opinion', 'special', null, 'pd:PoliticalOpinion'],
  ['belief.religion', 'Religion', 'special', null, 'pd:Religion'],
  ['biometric.face', 'Face geometry used to identify', 'special', null, 'pd:FacialPrint'],
  ['biometric.fingerprint', 'Fingerprint', 'special', null, 'pd:Fingerprint'],
  ['biometric.other', 'Other biometric data used to identify', 'special', null, 'pd:Biometric'],
  ['channel.configuration', 'Settings of a notification channel', 'personal', null, null],
  ['channel.id', 'Identifier of a channel, workspace or server', 'personal', null, null],
  ['child.data', 'Data known to be about a child', 'personal', null, null],
  ['communication.email', 'Email correspondence', 'personal', null, 'pd:EmailContent'],
  ['communication.feedback', 'Feedback and survey responses', 'personal', null, 'pd:Opinion'],
  ['communication.metadata', 'Who wrote to whom, and when', 'personal', null, 'pd:CommunicationsMetadata'],
  ['communication.support', 'Support communications', 'personal', null, 'pd:Communication'],
  ['communication.voice', 'Recorded voice', 'personal', null, 'pd:VoiceCommunicationRecording'],
  ['consent.record', 'Consent given and withdrawn', 'personal', null, 'pd:PrivacyPreference'],
  ['contact.address', 'Postal address', 'personal', null, 'pd:PhysicalAddress'],
  ['contact.email', 'Email address', 'personal', null, 'pd:EmailAddress'],
  ['contact.phone', 'Telephone number', 'personal', null, 'pd:TelephoneNumber'],
  ['contact.social-handle', 'Social media handle', 'personal', null, 'pd:SocialMedia'],
  ['contact.url', 'Address of a personal page or profile', 'personal', null, null],
  ['content.file', 'File', 'personal', null, null],
  ['content.media-link', 'Link to an image, recording or file', 'personal', null, null],
  ['content.message', 'Message between people', 'personal', null, 'pd:Communication'],
  ['content.opaque', 'Content that nobody has classified further', 'personal', 'opaque', 'dpv:UncategorisedData'],
  ['content.text', 'Text that people wrote', 'personal', null, null],
  ['criminal.conviction', 'Criminal conviction', 'criminal', null, 'pd:CriminalConviction'],
  ['criminal.offence', 'Criminal offence or allegation', 'criminal', null, 'pd:CriminalOffence'],
  ['education.history', 'Education', 'personal', null, 'pd:Education'],
  ['education.qualification', 'Qualification', 'personal', null, 'pd:EducationQualification'],
  ['employment.employer', 'Employer', 'personal', null, 'pd:CurrentEmployment'],
  ['employment.history', 'Employment history', 'personal', null, 'pd:EmploymentHistory'],
  ['employment.job', 'Job title and role', 'personal', null, 'pd:Job'],
  ['employment.performance', 'Performance at work', 'personal', null, 'pd:PerformanceAtWork'],
  ['employment.salary', 'Salary', 'personal', null, 'pd:Salary'],
  ['ethnicity.origin', 'Ethnic origin', 'special', null, 'pd:EthnicOrigin'],
  ['ethnicity.race', 'Racial origin', 'special', null, 'pd:Race'],
  ['event.delivery-status', 'Delivery status and attempts of an event', 'personal', null, null],
  ['event.metadata', 'Time, type and identifiers of an event', 'personal', null, null],
  ['genetic.data', 'Genetic data', 'special', null, 'pd:Genetic'],
  ['health.data', 'Health', 'special', null, 'pd:Health'],
  ['health.disability', 'Disability', 'special', null, 'pd:Disability'],
  ['health.mental', 'Mental health', 'special', null, 'pd:MentalHealth'],
  ['health.prescription', 'Prescription', 'special', null, 'pd:Prescription'],
  ['health.record', 'Health record', 'special', null, 'pd:HealthRecord'],
  ['integration.configuration', 'Configuration of a connected service', 'personal', null, null],
  ['location.coarse', 'Town or area', 'personal', null, 'pd:Locality'],
  ['location.country', 'Country', 'personal', null, 'pd:Country'],
  ['location.precise', 'Coordinates', 'personal', null, 'pd:GPSCoordinate'],
  ['none', 'No personal data', 'none', null, 'dpv:NonPersonalData'],
  ['organisation.details', 'Organisation that a person belongs to', 'personal', null, null],
  ['payment.bank-account', 'Bank account', 'personal', null, 'pd:BankAccount'],
  ['payment.billing-address', 'Billing address', 'personal', null, 'pd:PhysicalAddress'],
  ['payment.card', 'Payment card number in full', 'personal', 'secret', 'pd:PaymentCardNumber'],
  ['payment.card-summary', 'Payment card: type, last digits, expiry', 'personal', null, 'pd:PaymentCard'],
  ['payment.invoice', 'Invoice', 'personal', null, 'pd:Transactional'],
  ['payment.transaction', 'Payment', 'personal', null, 'pd:Transaction'],
  ['person.age', 'Age', 'personal', null, 'pd:Age'],
  ['person.birth-date', 'Date of birth', 'personal', null, 'pd:BirthDate'],
  ['person.gender', 'Gender', 'personal', null, 'pd:Gender'],
  ['person.id', 'Identifier of a person', 'personal', null, 'pd:UID'],
  ['person.language', 'Language', 'personal', null, 'pd:Language'],
  ['person.marital-status', 'Marital status and family ties', 'personal', null, 'pd:MaritalStatus'],
  ['person.name', 'Name', 'personal', null, 'pd:Name'],
  ['person.nationality', 'Nationality', 'personal', null, 'pd:Nationality'],
  ['person.official-id', 'Official identifier or document', 'personal', null, 'pd:OfficialID'],
  ['person.photo', 'Picture of a person', 'personal', null, 'pd:Picture'],
  ['person.username', 'User name', 'personal', null, 'pd:Username'],
  ['rights.request', 'Request of a person about their data', 'personal', null, null],
  ['routing.configuration', 'Routes and endpoints that a user set up', 'personal', null, null],
  ['secret.api-key', 'API key', 'personal', 'secret', 'pd:Authenticating'],
  ['secret.password', 'Password', 'personal', 'secret', 'pd:Password'],
  ['secret.security-answer', 'Answer to a security question', 'personal', 'secret', 'pd:SecretText'],
  ['secret.token', 'Access token', 'personal', 'secret', 'pd:Authenticating'],
  ['secret.webhook-url', 'Address that grants access to whoever knows it', 'personal', 'secret', null],
  ['sex.life', 'Sex life', 'special', null, 'pd:Sexual'],
  ['sex.orientation', 'Sexual orientation', 'special', null, 'pd:SexualPreference'],
  ['technical.browser', 'Browser and its version', 'personal', null, 'pd:UserAgent'],
  ['technical.cookie-id', 'Identifier in a cookie', 'personal', null, 'pd:UID'],
  ['technical.device', 'Device', 'personal', null, 'pd:DeviceBased'],
  ['technical.error-report', 'Error report', 'personal', null, null],
  ['technical.fingerprint', 'Browser or device fingerprint', 'personal', null, 'pd:DigitalFingerprint'],
  ['technical.ip', 'IP address', 'personal', null, 'pd:IPAddress'],
  ['technical.log', 'Log entries', 'personal', null, null],
  ['technical.metrics', 'Performance metrics', 'personal', null, null],
  ['technical.os', 'Operating system', 'personal', null, 'pd:DeviceOperatingSystem'],
  ['technical.user-agent', 'User agent', 'personal', null, 'pd:UserAgent'],
  ['union.membership', 'Trade union membership', 'special', null, 'pd:TradeUnionMembership'],
  ['usage.activity', 'Use of the service', 'personal', null, 'pd:ServiceConsumptionBehaviour'],
  ['usage.analytics', 'Usage statistics about a person', 'personal', null, 'pd:Behavioural'],
  ['usage.browsing', 'Pages seen', 'personal', null, 'pd:BrowsingBehaviour'],
  ['usage.clicks', 'Links followed', 'personal', null, 'pd:LinkClicked'],
]

/** Goes into the declaration digest: raise it whenever a row changes. */
export const catalogueVersion = '2'

/** The categories that every project has without declaring them; `none` says that a field is no personal data. */
export const catalogue: readonly CategoryInfo[] = rows.map(([name, title, sensitivity, handling, dpv]) => ({
  name,
  title,
  sensitivity,
  handling,
  dpv,
  builtin: true,
}))

const byName: ReadonlyMap<string, CategoryInfo> = new Map(catalogue.map((category) => [category.name, category]))

/** The built-in category of a name. */
export const builtinCategory = (name: string): CategoryInfo | undefined => byName.get(name)

const strength = {
  sensitivity: ['none', 'personal', 'criminal', 'special'],
  handling: [null, 'opaque', 'secret'],
} as const

type Graded = Pick<CategoryInfo, 'sensitivity' | 'handling'>

/** Whether a declaration makes less of a built-in category. Art. 9 and 10 do not stand in for each other. */
export function isWeaker(builtin: Graded, declared: Graded, by: keyof Graded): boolean {
  const grades: readonly (string | null)[] = strength[by]
  const special = by === 'sensitivity' && (builtin.sensitivity === 'special' || builtin.sensitivity === 'criminal')
  return special
    ? declared.sensitivity !== builtin.sensitivity
    : grades.indexOf(declared[by]) < grades.indexOf(builtin[by])
}
