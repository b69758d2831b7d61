import { soundValue } from '../../../compiler/flows/facts.ts'
import type { Model } from '../../../compiler/model/model.ts'
import { wordsOf } from '../../words/wording.ts'

/** Whether a name is the organisation's own, legal or trade, whatever its case and signs. */
export function isOurName({ organisation }: Model, name: string): boolean {
  const { legalName, tradeName } = soundValue(organisation) ?? {}
  const plain = (text: string): string => wordsOf(text).join(' ')
  return [legalName, tradeName].some((own) => own !== undefined && plain(own) === plain(name))
}
