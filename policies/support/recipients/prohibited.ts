import type { CategoryInfo, Model } from '../../../compiler/model/model.ts'

/** The entry of `organisation.prohibited` that refuses a category: its name or its sensitivity. */
export function prohibitedBy(model: Model, { name, sensitivity }: Pick<CategoryInfo, 'name' | 'sensitivity'>): number {
  const { organisation } = model
  const prohibited = organisation && !organisation.poisoned ? (organisation.value.prohibited ?? []) : []
  // All personal data includes special categories and criminal data.
  return prohibited.findIndex(
    (entry) => entry === name || entry === sensitivity || (entry === 'personal' && sensitivity !== 'none'),
  )
}

export const isProhibited = (model: Model, category: Pick<CategoryInfo, 'name' | 'sensitivity'>): boolean =>
  prohibitedBy(model, category) >= 0
