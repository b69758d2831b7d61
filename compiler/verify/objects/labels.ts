/** Yes, no, or that nobody can say. */
export type Answer = boolean | null

/** Labels as far as they are known. */
export interface Labels {
  readonly known: Readonly<Record<string, unknown>>
  /** Whether a label that is not among them may be there all the same. */
  readonly mayHave: (key: string) => boolean
}

/** What a label is; `null` where nobody can say. */
export const labelOf = ({ known, mayHave }: Labels, key: string): { readonly value: unknown } | null => {
  if (Object.hasOwn(known, key)) return { value: known[key] }
  return mayHave(key) ? null : { value: undefined }
}

/**
 * Labels that controllers give to the pods that they make, which no template has.
 * https://kubernetes.io/docs/reference/labels-annotations-taints/
 */
const ofControllers =
  /^(?:pod-template-hash|controller-revision-hash|(?:batch\.kubernetes\.io\/)?(?:job-name|controller-uid)|statefulset\.kubernetes\.io\/pod-name|apps\.kubernetes\.io\/pod-index|batch\.kubernetes\.io\/job-completion-index)$/

/** Labels of a template, to which controllers add theirs. */
export const ofTemplate = (known: Labels['known']): Labels => ({ known, mayHave: (key) => ofControllers.test(key) })

/** All labels that there are. */
export const exactly = (known: Labels['known']): Labels => ({ known, mayHave: () => false })

/** All of several; one that is not is enough. */
export function all(answers: Iterable<Answer>): Answer {
  let whole: Answer = true
  for (const each of answers) {
    if (each === false) return false
    if (each === null) whole = null
  }
  return whole
}

/** Any of several; one that is is enough. */
export const any = (answers: Iterable<Answer>): Answer => not(all([...answers].map(not)))

export const not = (answer: Answer): Answer => (answer === null ? null : !answer)
