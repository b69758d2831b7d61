import type { Wording } from './wording.ts'

/** Data of people that is given away for money, which serves nobody but whoever sells it. */
export const soldData: Wording = {
  what: 'sells data',
  words:
    /\b(?:sell|trade|monetis|monetiz|rent out|lease|auction)(?:e|es|s|ing)? (?:on )?(?:(?:what(?:ever)?|which) (?:they|people|he or she|somebody|(?:the |our )?\w+) (?:say|tell|told|said|write|wrote|do|did|read|bought|buy|know|knew|hold|have|learn|learned)s?(?: of [\p{L} ]{1,30}?| about [\p{L} ]{1,30}?)?|(?:(?:their|the|this|these|such|personal|your|our|customers?['’]?|patients?['’]?|members?['’]?|users?['’]?) ){1,2}(?:\w+ )?(?:data|profiles?|addresses|information|details|contacts|answers|records?|histor(?:y|ies)|insights|behaviour|numbers|names|lists?)) (?:on )?(?:to|for)\b|\b(?:pass|give|hand|transfer|share)(?:e?s|ing)? [^.;]{0,60}\b(?:for money|for a (?:fee|price)|against payment|in return for (?:money|payment))\b/iu,
}

/** Something else that is sold along with what an activity is for. */
export const soldAlong: Wording = {
  what: 'sells something besides',
  words:
    /\b(?:and|then) (?:to )?(?:up-?sell|cross-?sell|(?:sell|market|advertise|pitch) (?:(?:to )?(?:them|you|people|others|somebody)\b|(?!articles|goods|products|tickets|services)\w+ to (?:them|you|people|others)\b))/i,
}
