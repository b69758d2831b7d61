import type { Model } from '../../../compiler/model/model.ts'

/**
 * Whether a declaration speaks English, the language of the words that rules look for: what they do not find in another
 * one may be said all the same.
 */
export const isEnglish = (model: Model): boolean => (model.project?.value.language ?? 'en') === 'en'
