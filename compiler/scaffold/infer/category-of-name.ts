import { accountNames } from './names/account-names.ts'
import { consentNames } from './names/consent-names.ts'
import { plainNames } from './names/plain-names.ts'
import { secretNames } from './names/secret-names.ts'
import { sensitiveNames } from './names/sensitive-names.ts'
import { textNames } from './names/text-names.ts'
import { namesPerson } from './people.ts'
import { snake, variants } from './words.ts'

/** The category that a field of this name would be proposed to have, whatever stands beside it; `null` where none is. */
export function categoryOfName(name: string): string | null {
  const own = snake(name)
  const forms = variants(own)
  const rules = [secretNames, sensitiveNames, consentNames, plainNames, accountNames, textNames].flat()
  const found = rules.find(({ pattern }) => forms.some((form) => pattern.test(form)))
  return found?.category ?? (namesPerson(own) ? 'person.name' : null)
}
