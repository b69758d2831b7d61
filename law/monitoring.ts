/**
 * What shows that people are monitored regularly and systematically (Art. 37(1)(b)) where it is observed on a large
 * scale: the examples of the guidelines on data protection officers, WP 243 rev.01 of 5 April 2017, section 2.1.4
 * (location tracking, behavioural advertising, profiling, connected devices).
 */
const families: readonly string[] = ['location.', 'usage.', 'biometric.']

const single: ReadonlySet<string> = new Set(['technical.cookie-id', 'technical.fingerprint'])

/** Whether observing a category, by its name, follows what people do. */
export const followsPeople = (category: string): boolean =>
  single.has(category) || families.some((family) => category.startsWith(family))
