/**
 * Categories of Fides' default taxonomy (fideslang 3.1) that mean what a category of the catalogue means, or lie within
 * it. What is wider than any (`user.contact`), or means several things, is for people to say.
 */
const same: Readonly<Record<string, readonly string[]>> = {
  'user.account.settings': ['account.preferences'],
  'user.account.username': ['person.username'],
  'user.authorization.biometric': ['biometric.other'],
  'user.authorization.password': ['secret.password'],
  'user.behavior.browsing_history': ['usage.browsing'],
  'user.behavior.media_consumption': ['usage.activity'],
  'user.behavior.search_history': ['usage.activity'],
  'user.biometric': ['biometric.other'],
  'user.biometric.fingerprint': ['biometric.fingerprint'],
  'user.biometric.health': ['health.data'],
  'user.childrens': ['child.data'],
  'user.contact.address': ['contact.address'],
  'user.contact.email': ['contact.email'],
  'user.contact.fax_number': ['contact.phone'],
  'user.contact.organization': ['organisation.details'],
  'user.contact.phone_number': ['contact.phone'],
  'user.contact.url': ['contact.url'],
  'user.content': ['content.opaque'],
  'user.content.self_image': ['person.photo'],
  'user.criminal_history': ['criminal.conviction'],
  'user.demographic.age_range': ['person.age'],
  'user.demographic.date_of_birth': ['person.birth-date'],
  'user.demographic.gender': ['person.gender'],
  'user.demographic.language': ['person.language'],
  'user.demographic.marital_status': ['person.marital-status'],
  'user.demographic.political_opinion': ['belief.political'],
  'user.demographic.race_ethnicity': ['ethnicity.race', 'ethnicity.origin'],
  'user.demographic.religious_belief': ['belief.religion'],
  'user.demographic.sexual_orientation': ['sex.orientation'],
  'user.device': ['technical.device'],
  'user.device.cookie': ['technical.cookie-id'],
  'user.device.cookie_id': ['technical.cookie-id'],
  'user.device.ip_address': ['technical.ip'],
  'user.financial.bank_account': ['payment.bank-account'],
  'user.financial.credit_card': ['payment.card'],
  'user.government_id': ['person.official-id'],
  'user.health_and_medical': ['health.data'],
  'user.health_and_medical.genetic': ['genetic.data'],
  'user.health_and_medical.record_id': ['health.record'],
  'user.job_title': ['employment.job'],
  'user.location.imprecise': ['location.coarse'],
  'user.location.precise': ['location.precise'],
  'user.name': ['person.name'],
  'user.payment': ['payment.transaction'],
  'user.privacy_preferences': ['consent.record'],
  'user.telemetry': ['usage.analytics'],
  'user.unique_id': ['person.id'],
}

/** Manifests written for the taxonomy before 2.0 say how data came and whether it identifies. */
const former = /^user\.(provided|derived)\.(identifiable|nonidentifiable)\./

/**
 * The categories of the catalogue that a category of Fides has, by itself or by the nearest that it lies in; none where
 * that is for people to say.
 */
export function ofFides(key: string): readonly string[] {
  const parts = key.replace(former, 'user.').split('.')
  for (let length = parts.length; length > 1; length--) {
    const found = same[parts.slice(0, length).join('.')]
    if (found !== undefined) return found
  }
  return []
}
