/** Verbs that purposes begin with: "Send the newsletter" is what we use data *to* do, "Payment" is what we use it *for*. */
const verbs = new Set(
  (
    'accept access account act adapt advise administer advertise analyse analyze announce answer archive arrange ask assess authenticate ' +
    'authorise authorize back bill book bring build calculate call carry count charge check choose collect comply confirm connect ' +
    'contact contract control create decide defend deliver describe detect develop diagnose display employ enable enforce ' +
    'enrol ensure establish estimate evaluate examine exchange fight find fix follow forward fulfil fulfill gather get give ' +
    'grant greet guard hand handle have help hire host identify improve inform invite invoice issue join keep know learn let ' +
    'limit log maintain make manage market match measure meet monitor notify obtain offer open operate optimise optimize ' +
    'order organise organize pass pay perform personalise personalize plan prepare present prevent process produce protect prove ' +
    'provide publish pursue reach receive recognise recognize recommend record recover recruit refer refund register relay ' +
    'remember remind remove repair reply report request resolve respond restore return review route run schedule screen ' +
    'secure select sell send serve set settle share ship show sign solve store study supply support tailor take tell test ' +
    'see look attend hold mend fetch refuse withhold cater clarify collaborate conform inspire involve oversee pilot rely repel scale stay uphold stop put block cancel categorise categorize clean clear close collate combine communicate compare compile complete compute conclude conduct configure congratulate cooperate coordinate copy correct count credit cut debug delete deduplicate demonstrate design determine discover discuss dispatch dispose distribute divide document draw earn ease edit educate email encourage encrypt engage enrich enter equip escalate exclude execute expand explain explore express extend fill filter finance fine fly forecast form fund generate get go group grow guarantee guide honour honor host house hear help inspect install instruct insure integrate interpret introduce investigate keep label launch lead learn lend license link list listen load locate lock look lower mail map mediate mention merge migrate minimise minimize moderate modify motivate move name negotiate note number nurse obey observe offer organise pair pack participate pick place play post predict prioritise prioritize preserve price print promote propose prosecute publicise punish qualify quote rank rate read rebuild recall reconcile reduce refine reject release renew rent repay replace represent reserve reset retain reward save scan score search seek separate settle shape shorten simplify solicit sort speed spot staff start steer stimulate stream streamline strengthen submit subscribe suggest suspend sustain synchronise sync target teach text thank throttle time total trace track trade treat triage tune turn unblock undo unlock upload upsell validate value visit vote wait win withdraw work ' +
    'vet onboard shortlist train transfer translate transmit understand update use verify warn watch write'
  ).split(' '),
)

/** Verbs that are no nouns before "requests" and "messages", as "support requests" has one. */
const objects = new Set(
  'answer deliver forward fulfil fulfill handle manage process receive record relay resolve send'.split(' '),
)

/** Whether an English purpose begins with a verb in its plain form. */
export function startsWithVerb(purpose: string): boolean {
  const [first = '', second = '', third = ''] = purpose
    .toLowerCase()
    .trim()
    .split(/[\s,]+/)
  if (!verbs.has(first)) return false
  // "Answer requests", "send messages": what these are done to may be called like an office elsewhere.
  if (objects.has(first) && /^(?:messages|requests)$/.test(second)) return true
  // "Support and maintenance", "Account creation": the word is a noun there.
  return second === 'and'
    ? verbs.has(third)
    : !/^(?:for|of|to|by|in|management|creation|administration|messages|requests)$/.test(second)
}
