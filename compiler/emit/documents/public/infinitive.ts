/** Verbs that purposes begin with: "Send the newsletter" is what we use data *to* do, "Payment" is what we use it *for*. */
const verbs = new Set(
  (
    'accept access account act adapt administer advertise advise analyse analyze announce answer appoint approve ' +
    'archive arrange ask assess attend authenticate authorise authorize back bill block book borrow bring build ' +
    'calculate call cancel carry categorise categorize cater charge check choose clarify clean clear close ' +
    'collaborate collate collect combine come communicate compare compile complete comply compute conclude conduct ' +
    'configure confirm conform congratulate connect contact contract control convert cooperate coordinate copy ' +
    'correct count create credit cut debug decide decline deduplicate defend delete deliver demonstrate deploy derive ' +
    'describe design detect determine develop diagnose discover discuss dispatch display dispose distribute divide do ' +
    'document draw earn ease edit educate eliminate email employ enable encourage encrypt enforce engage enquire ' +
    'enrich enrol ensure enter equip escalate establish estimate evaluate examine exchange exclude execute expand ' +
    'explain explore express extend fetch fight fill filter finance find fine fix fly follow forecast form forward ' +
    'fulfil fulfill fund gather gauge generate get give go grant greet group grow guarantee guard guide hand handle ' +
    'have hear help hire hold honor honour host house identify improve inform inquire inspect inspire install ' +
    'instruct insure integrate interpret introduce investigate invite invoice involve issue join keep know label ' +
    'launch lead learn lend let license limit link list listen load locate lock log look lower mail maintain make ' +
    'manage map market match measure mediate meet mend mention merge migrate minimise minimize mirror moderate modify ' +
    'monitor motivate move name negotiate note notify number nurse obey observe obtain offer onboard open operate ' +
    'optimise optimize order organise organize oversee pack pair participate pass pay perform personalise personalize ' +
    'pick pilot place plan play post predict prepare present preserve prevent price print prioritise prioritize ' +
    'process produce promote propose prosecute protect prove provide publicise publish punish pursue put qualify ' +
    'quote rank rate reach read reassure rebuild recall receive recognise recognize recommend reconcile record ' +
    'recover recruit reduce refer refine refund refuse register reject relay release rely remember remind remit ' +
    'remove renew rent repair repay repel replace reply report represent request reserve reset resolve respond ' +
    'restore retain retrieve return review reward route run safeguard save say scale scan schedule score screen ' +
    'search secure see seek select sell send separate serve set settle shape share ship shorten shortlist show sign ' +
    'simplify solicit solve sort speak speed spot staff start stay steer stimulate stop store stream streamline ' +
    'strengthen study submit subscribe suggest sum supply support suspend sustain sync synchronise tailor take target ' +
    'teach tell test text thank throttle time total trace track trade train transfer translate transmit treat triage ' +
    'tune turn unblock understand undo unlock update uphold upload upsell use validate value verify vet visit vote ' +
    'wait warn watch win withdraw withhold work write'
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
