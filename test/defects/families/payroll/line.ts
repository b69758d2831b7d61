import type { Edit, Sown, Token } from '../../mutation.ts'
import { value } from '../../mutation.ts'

/** One line of the payroll company changed; without tokens the value that was set is the place of the finding. */
export function payroll(id: string, edit: Edit, rules: string | readonly string[], ...token: readonly Token[]): Sown {
  return {
    id,
    base: 'payroll',
    edit,
    rules: typeof rules === 'string' ? [rules] : rules,
    token: token.length > 0 ? token : [value('path' in edit ? edit.path : '')],
  }
}
