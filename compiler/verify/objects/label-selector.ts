import { at, isMap, listAt } from './found-object.ts'
import { type Answer, all, type Labels, labelOf, not } from './labels.ts'

/**
 * Whether a selector of labels chooses something by its labels: an empty one chooses everything.
 * https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/label-selector/
 *
 * @param keyOf what a key of the selector is called among the labels: Cilium's say where a label comes from
 */
export function chooses(selector: unknown, labels: Labels, keyOf: (key: string) => string = (key) => key): Answer {
  const label = (key: string): ReturnType<typeof labelOf> => labelOf(labels, keyOf(key))
  const matched = at(selector, 'matchLabels')
  return all([
    ...Object.entries(isMap(matched) ? matched : {}).map(([key, value]): Answer => {
      const found = label(key)
      return found === null ? null : found.value === value
    }),
    ...listAt(selector, 'matchExpressions').map((expression): Answer => {
      const found = label(String(at(expression, 'key')))
      if (found === null) return null
      const there = found.value !== undefined
      const listed = there && listAt(expression, 'values').includes(found.value)
      const operator = at(expression, 'operator')
      if (operator === 'Exists') return there
      if (operator === 'DoesNotExist') return !there
      if (operator === 'In') return listed
      return operator === 'NotIn' ? not(listed) : null
    }),
  ])
}
