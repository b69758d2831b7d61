/**
 * What words say of somebody in whose record they stand, whatever they are put together with: of `working_hours_per_week`
 * and `hours_preferred` it is the hours that count. The first group is said of nobody but people, and counts beside
 * whoever is named; the second is said of things, too, and counts only in what describes somebody.
 */
const only: Readonly<Record<string, string>> = {
  'employment.job': 'occupation occupational profession employment flsa seniority responsibilities worker',
  'employment.salary':
    'salary salaries wage wages payroll payslip remuneration compensation earnings stipend severance',
  'employment.history':
    'hire hired rehire termination terminated probation resignation tenure veteran military conscription unemployment sabbatical expertise',
  'education.history':
    'education educational enrolled enrollment enrolment semester academic homeroom frl tuition graduation kindergarten curriculum alumni',
  'education.qualification': 'gpa diploma degree qualification certification credential',
  'person.official-id': 'passport visa aadhaar ssn',
  'person.nationality': 'residency immigration citizenship nationality naturalization naturalisation asylum',
  'person.marital-status': 'household marital dependents dependants kinship siblings spouse',
  'health.disability': 'accessibility disability wheelchair mobility',
  'person.language': 'interpreter fluency proficiency ell lep',
  'consent.record': 'consent gdpr newsletter newsletters',
  'communication.feedback': 'csat nps mood sentiment satisfaction',
  'person.birth-date': 'birth born',
  'person.gender': 'gender sex pronoun pronouns',
  'ethnicity.origin': 'tribal indigenous aboriginal',
}
const too: Readonly<Record<string, string>> = {
  'employment.job': 'hours shift shifts department division contractor technician office fte roster job',
  'employment.salary': 'pay bonus overtime',
  'employment.history': 'leave retirement rejection experience',
  'person.marital-status': 'family',
  'education.history': 'school grade course campus quarter attendance class_year',
  'education.qualification': 'award awards',
  'person.official-id': 'license licence permit',
  'person.nationality': 'residential',
  'person.language': 'language languages locale',
  'contact.phone': 'phone phones mobile telephone tel fax cell msisdn',
  'contact.email': 'email emails',
  'contact.address': 'address street zip postal postcode apartment',
  'location.coarse': 'city town county village district province locality',
  'location.country': 'country',
  'person.name': 'surname forename nickname alias maiden',
  'payment.transaction': 'credit balance spend spent donation donations income',
  'payment.bank-account': 'bank iban bic routing',
  'account.subscription': 'subscription membership',
  'content.text': 'note notes comment comments remark remarks details description background memo signature story',
}

/** What somebody prefers, where the name does not say of what. */
export const preferring = new Set('preferred preference preferences favourite favourites favorite favorites'.split(' '))

const table = (groups: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(groups).flatMap(([category, words]) => words.split(' ').map((word) => [word, category])))
export const saidOfPeople = table(only)
export const saidOfThings = table(too)

/** Words of names that are long enough to be found in what is written together. */
export const wordsOfConcepts: readonly string[] = [...saidOfPeople.keys(), ...saidOfThings.keys()].filter(
  (word) => word.length > 4,
)
