/** Verbs that purposes begin with: "Send the newsletter" is what we use data *to* do, "Payment" is what we use it *for*. */
const verbs = new Set(
  (
    'accept account act adapt advise administer advertise analyse analyze announce answer archive arrange ask assess authenticate ' +
    'authorise authorize back bill book bring build calculate call carry count charge check choose collect comply confirm connect ' +
    'contact contract control create decide defend deliver describe detect develop diagnose display employ enable enforce ' +
    'enrol ensure establish estimate evaluate examine exchange fight find fix follow forward fulfil fulfill gather get give ' +
    'grant greet guard hand handle have help hire host identify improve inform invite invoice issue join keep know learn let ' +
    'limit log maintain make manage market match measure meet monitor notify obtain offer open operate optimise optimize ' +
    'order organise organize pass pay perform personalise personalize plan prepare present prevent process produce protect prove ' +
    'provide publish pursue reach receive recognise recognize recommend record recover recruit refer refund register relay ' +
    'remember remind remove repair reply report request resolve respond restore return review route run schedule screen ' +
    'secure select sell send serve set settle share ship show sign solve store study supply support tailor take tell test ' +
    'train transfer translate transmit understand update use verify warn watch write'
  ).split(' '),
)

/** Whether an English purpose begins with a verb in its plain form. */
export function startsWithVerb(purpose: string): boolean {
  const [first = '', second = '', third = ''] = purpose
    .toLowerCase()
    .trim()
    .split(/[\s,]+/)
  if (!verbs.has(first)) return false
  // "Support and maintenance", "Account creation": the word is a noun there.
  return second === 'and'
    ? verbs.has(third)
    : !/^(?:for|of|to|by|in|management|creation|administration|messages|requests)$/.test(second)
}
