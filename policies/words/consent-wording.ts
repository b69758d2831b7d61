import type { Wording } from './wording.ts'

const countsAs =
  '(?:(?:counts?|(?:is|are) (?:taken|read|treated|regarded|seen|understood)|serves?|stands?) (?:as|for)|means?|implies|constitutes?|amounts? to) (?:an? |the |their |your )?(?:yes|consent|agreement|acceptance)\\b'
/** By these words somebody does something of its own to say yes, or is asked. */
const ownAct =
  'tick|box|checkbox|button|press|click|tap|switch|slider|toggle|sign|confirm|writ|form|ask|question|yes\\b|choos|choice|option|opt in|opts in|answer|separate'
/** What is done for a purpose of its own. */
const otherAct = '(?:order|purchase|registration|sign-?up|booking|visit|login|payment|download|call|message)'

/**
 * How consent is not given: silence, boxes ticked beforehand and inactivity (Recital 32; CJEU C-673/17, Planet49),
 * merely going on with a service (EDPB Guidelines 05/2020, 86), agreement bundled with terms (Art. 7(2), (4);
 * Guidelines 05/2020, 26). As of 2026-11-28.
 */
export const impliedConsent: readonly Wording[] = [
  {
    what: 'takes a box that is ticked beforehand for consent',
    words:
      /\b(pre-?\s?(ticked|checked|selected|set|filled)|(ticked|checked|selected|switched on|turned on|enabled|on|yes|active|activated|opted[ -]in|accepted) by default|default(s)? (is|to) (on|yes)|already (ticked|checked|selected|(switched|turned) on|enabled|activated)|(switches|toggles|sliders|boxes|options) (are|is) (all |already )?(on|set|active|enabled) until|(ticked|checked|selected|(switched|turned) on|enabled|activated) (already|beforehand|in advance|from the start)|(?<=\b(is|are|comes?) )(ticked|checked|selected)(?=\s*($|[,.;]|(and|but|until|unless)\b[^.;,]{0,30}\b(un|de)(tick|check|select)))|(?<=^(a |the )?)(ticked|checked) (check-?)?box|(is|are) (switched |turned )?on for (everybody|everyone|all|each|every))\b/i,
  },
  {
    what: 'takes silence or inactivity for consent',
    words:
      /\b(silen(ce|t|tly)|inactiv(ity|e)|impl(y|ies|ied|icit|icitly)|impliedly|(no|lack of|absence of|without an?) (action|answer|reply|response|reaction|objection)( (within|for|after|by|means|counts|is (taken|read|treated) as)|$)|fail(s|ed|ing)? to (object|answer|reply|respond|opt out)|tacit(ly)?|deemed|presume[sd]?|assume[sd]?|infers?|inferred|unless (they|he|she|one|people|users?|customers?|someone|somebody|anyone|anybody|you|the \w+|an? \w+) (\w+ )?(object|decline|refuse|opt out|unsubscribe|untick)\w*|(do|does|did) not (object|decline|refuse|opt out)|no objection|(?<!\bopt(s|ed|ing)?[ -]in\b.*)opt(s|ed|ing)?[ -]out(?!.*\bopt(s|ed|ing)?[ -]in\b)|by doing nothing|(may|can|could) (\w+ )?object|(nobody|no one) (\w+ )?(objected|objects|unsubscribed|opted out|refused|complained)|automatically (given|granted|opted in|enrolled|subscribed|added|agreed|consented)|(given|granted|opted in|enrolled|subscribed|added) automatically)\b/i,
  },
  {
    what: 'takes silence or inactivity for consent',
    words:
      /\b(?:(?:do|does|did) not|never|fails? to) (?:\w+ ){0,2}(?:answer(?:s|ed)?|repl(?:y|ies|ied)|respond(?:s|ed)?|react(?:s|ed)?|(?:write|wrote) back|(?:say|said) no|contradict(?:s|ed)?|(?:come|came) back)\b(?:(?!\b(?:not|never|no|nobody|nothing)\b)[^.;]){0,50}\b(?:agree[sd]?|consent(?:s|ed)?|accept(?:s|ed)?|(?:counts?|(?:is|are) taken) as (?:agreed|consent\w*|agreement|a yes))\b|\b(?:hear|hears|heard|get|gets|got|receive|receives|comes?) (?:of )?(?:nothing|no (?:answer|reply|objection))\b(?:(?!\b(?:not|never|no|nobody|nothing)\b)[^.;]){0,50}\b(?:agree[sd]?|consent(?:s|ed)?|accept(?:s|ed)?|(?:counts?|(?:is|are) taken) as (?:agreed|consent\w*|agreement|a yes))\b/i,
  },
  {
    what: 'takes going on with a service for consent',
    words:
      /\b(continu(e|es|ed|ing) (to (use|browse|visit)|(the )?use|using|browsing|visiting)|continued (use|browsing)|by (using|visiting|browsing|scrolling|continuing|accessing|closing|installing)|(?<=^|\b(by|through|from|mere|simple|continued) (the )?)use of (the|our|this|its) (web ?site|site|service|services|app|application|platform|product)|use of (the|our|this|its) \w+ (counts|means|implies|constitutes|amounts)|(keep|keeps|keeping|go|goes|going) on (using|browsing|scrolling|reading|to (use|browse|scroll|read))|(keep|keeps|keeping) (using|browsing|scrolling)|scroll(s|ing)?|browse-?wrap|further (browsing|scrolling|use|visits?)|brows(e|es|ing) (on|further)|(?<=^)(visiting|using|browsing) (the|our|this) (web ?site|site|service|app|platform)|(visiting|using) (the|our|this) \w+ (counts|means|implies|constitutes|amounts))\b/i,
  },
  {
    what: 'makes consent a condition of something else',
    words:
      /\b((nobody|no ?one|no (customer|user|visitor|patient|member|person)) (can|could|may|is able to) (order|buy|use|continue|proceed|read|enter|access|book|apply|join|go on|pay|check ?out)( \w+){0,4} without (tick|accept|agree|consent|opt)\w*|(has|have|had|having) to (agree|consent|accept|opt in)|(is|are|be|being) (obliged|required|made|forced|compelled|expected|bound) to (agree|consent|accept)|mandatory|compulsory|obligatory|(required|needed|necessary|demanded|a prerequisite) (to|for|before) (place |placing |make |making )?(use|using|order|ordering|register|registering|registration|sign|signing|buy|buying|access|enter|join|continue|proceed|(an? |the |our )?(service|order|account|purchase|contract))|must (agree|accept|consent|tick|opt in)|(a )?(pre)?condition (of|for)|no (service|access|account|order|purchase|entry) (without|unless|otherwise)|(cookie|consent|tracking) wall|take it or leave it|(cannot|can not|can't) be (read|used|seen|opened|entered|visited|continued) (until|unless|before|without)|cannot (use|order|continue|proceed|register|buy|read)|(without (accepting|agreeing|consenting|consent|acceptance|agreement)[^.;]{0,30} (is |are )?(not possible|impossible|refused|blocked|closed|locked))|(reading|using|ordering|visiting|access|entry|use|going on|reading on)[^.;]{0,30}(is|are)? ?(not possible|impossible|refused|blocked|denied)|(only|first) (those|people|visitors|users|whoever|who) (who )?(accept|agree|consent)s?|without (which|it) (the |our |this )?(\w+ )?(site|service|page|shop|app|website) (can ?not|can't|is not|does not|will not)|without (which|it|that) (nobody|no one|no \w+) (can|could|may|gets?|is able to) (an? |the |our )?(use|order|register|sign|buy|enter|join|continue|proceed|access|apply|book|open|see|read|account|order)\w*|(banner|wall|notice) that (blocks|hides|covers|locks) (the |our )?(site|page|service|content|article)s?)\b/i,
  },
  {
    what: 'takes an act with another meaning for consent',
    words: new RegExp(`\\b${otherAct}s? (?:\\w+ ){0,3}?${countsAs}`, 'i'),
  },
  {
    what: 'takes an act with another meaning for consent',
    words: new RegExp(
      `^(?!.*\\b(?:tick|box|checkbox|button|press|click|tap|switch|sign|confirm|writ|form)).*\\b${countsAs}`,
      'i',
    ),
  },
  {
    what: 'takes an act with another meaning for consent',
    words:
      /\b(whoever|everybody who|everyone who|anybody who|anyone who|those who|people who) (\w+ ){0,3}(regist\w+|order\w*|buys?|signs? (up|in)|logs? in|books?|uses?|visits?|calls?|writes?) (\w+ ){0,3}(agrees?|consents?|accepts?)\b|\b(whoever|everybody who|everyone who|anybody who|anyone who|those who|people who) (?!.*\b(tick|box|checkbox|button|press|click|tap|switch|sign|yes|confirm|writing|written|form|paper|first|before|beforehand|explicit|express|ask|question|separate|cho[io]|freely|once)\w*\b)(enters?|attends?|joins?|takes? (part|out)|concludes?|applies|has|insures?|rents?|hires?|participates?|stays?|remains?|opens?|starts?|begins?|downloads?|installs?|reads?|watches?|appears?|comes?)\b[^.;,]{0,40}\b(agrees?|consents?|accepts?)\b|(?<=^|\b(given|assumed|obtained|collected|taken) )((by|on|upon|through|with|when|while|at|during|in|after|from) )?(the |an? |each |every |their |our )*(plac(e|ing)|submit(ting)?|mak(e|ing)|order(s|ed|ing)?|purchas(e|es|ing)|buy(ing)?|pay(ing|ment)?|checkout|check-?out|book(ing)?|regist(er|ering|ration)|sign(ing)?[ -]?up|log(ging)?[ -]?in|login|creat(e|ing)|open(ing)?|enter(ing)?|provid(e|ing)|call(ing)?|contact(ing)?|writ(e|ing) to|download(ing)?|clos(e|ing)|attend(ing)?|visit(ing|s)?|delivery)\b(?!.*\b(tick|box|checkbox|opt(ed|s|ing)?[ -]in|ask(s|ed)?|question|button|confirm\w*|separate(ly)?|agree[sd]?|consent(s|ed)?|accept(s|ed)?|choose|chooses|switch|toggle|form|yes)\b)/i,
  },
  {
    what: 'is told rather than asked',
    words:
      /\b((banner|footer|notice|sentence|text|we) (that |which )?(says?|tells?|informs?|states?)(?! .*\b(box|button|tick|ask|question|accept)\b)|(in|by|through) the (privacy |data protection |cookie )?(notice|policy|footer|imprint)|(people|customers|users|visitors|they) (already )?(know|expect|are (told|informed|aware))|(is|are|gets?) (told|informed|notified)( (of|about) (it|this))? (afterwards|later|subsequently|in retrospect)|after the fact|retroactively)\b/i,
  },
  {
    what: 'makes consent a condition of something else',
    words:
      /\b(?:fields?|forms?|pages?|parts?|sections?) (?:(?!not\b|never\b)\w+ ){0,4}(?:that |which )?(?:(?:has|have|needs?) to be|must be) (?:filled|completed|given|answered)\b|\brequired (?:fields?|parts?|entr(?:y|ies))\b|\b(?:fields?|forms?|boxe?s?|pages?)\b[^.;,]{0,30}\b(?:cannot|can't|may not|must not) be (?:left (?:empty|blank|out|open|unticked)|skipped|omitted)\b/i,
  },
  {
    what: 'takes an act with another meaning for consent',
    words: new RegExp(
      `^(?!.*\\b(?:${ownAct}|agree|consent|refus|accept))(?:whoever|everybody who|everyone who|anybody who|anyone who|those who|people who) .*\\b(?:too|also|as well|thereby|by that|along with it)\\b`,
      'i',
    ),
  },
  {
    what: 'is told rather than asked',
    words: new RegExp(
      `^(?!.*\\b(?:${ownAct.replace('|form|', '|')}|agree|consent|refus|accept|whether|voluntary)).*\\b(?:forms?|pages?|screens?|confirmations?|mails?|letters?) (?:says?|states?|tells?|explains?) that\\b`,
      'i',
    ),
  },
  {
    what: 'is asked of nobody',
    words: new RegExp(
      `^(?!.*\\b(?:${ownAct}|agree|consent))(?:everybody|everyone|anybody|anyone|whoever|all|each|every|those|people) .*\\b(?:gets?|receives?|(?:is|are) (?:sent|added|subscribed|enrolled|included|recorded|ranked))\\b`,
      'i',
    ),
  },
  {
    what: 'is told rather than asked',
    words: new RegExp(
      `^(?!.*\\b(?:${ownAct}|agree|consent|refus|accept)).*\\b(?:tells?|informs?|notif(?:y|ies)) (?:(?:the|each|every|all|our|their) )?\\w+ (?:that|of|about)\\b`,
      'i',
    ),
  },
  {
    what: 'takes an act with another meaning for consent',
    words: new RegExp(
      `^(?!.*\\b(?:${ownAct}))(?:everybody|everyone|anybody|anyone|whoever|those|people)(?: who)? (?:gives?|donates?|pays?|works?|volunteers?|posts?|sends?|plays?|shops?|subscribes?)\\b.{0,40}\\b(?:agrees?|consents?|accepts?)\\b`,
      'i',
    ),
  },
  {
    what: 'is not given by the people themselves',
    words:
      /\b(bought|purchased|rented) |\b(lists?|address(es)?|leads?|contacts?|profiles)\b[^.;]{0,30}\b(bought|purchased|rented)\b|\bwe (tick|fill|complete|enter|set)\b|\b(our|the) (staff|agents?|employees|team|sales\w*|support) (tick|ticks|fill|fills|agree|accept|set|sets|check|checks|enter|enters)|\bon (their|his|her|people's|customers') behalf\b|\b(address|data) broker|\b(works? councils?|unions?|employers?|managers?|supervisors?|heads?|parent company|headquarters|boards?|management|insurers?|landlords?|schools?|husbands?|wives|spouses?|partners?|colleagues?|relatives|neighbours?|we) (\w+ )?(ha(s|ve) )?(agree|consent|accept|sign)(s|d|ed)? (on behalf of|in the name of|for) (all|every|the|its|their|his|her|our|them|him|you)\b/i,
  },
  {
    what: 'offers no way to refuse',
    words:
      /\b(only|just|nothing but) (an? )?(accept|ok|agree|yes)\b|\b(accept|ok|agree|yes)( button)? (alone|only)\b|\b(one|a single|a sole) (button|choice|option)\b(?! (each|for each|to refuse))|\bno (way|button|option) to (refuse|reject|decline)\b|\bwithout (an? )?(way|button|option)? ?to (refuse|reject|decline)|\bbrowser('s)? settings?\b|\b(refus(e|es|ing|al)|reject(s|ing|ion)?|declin(e|es|ing)) (takes?|needs?|asks? for|requires?) (\w+ ){0,2}(more|steps?|clicks?|pages?|letters?|calls?|mails?|settings)\b|\b(refus(e|es|ing|al)|reject(s|ing|ion)?|declin(e|es|ing)) (is |are )?(hidden|buried|only|behind)\b|\b(after|once|when) (the |any )?(cookies?|trackers?|data) (are|is|were|was|have been|has been)( already)? (set|placed|stored|sent|collected)/i,
  },
  {
    what: 'bundles consent with terms',
    words:
      /\b((accept(s|ed|ing|ance)?|agree(s|d|ing|ment)?|sign(s|ed|ing)?|consent(s|ed)?)( \w+){0,2} (the |our |its |these |to |of )*(general )?(terms|t&cs?|conditions|contract|user agreement|privacy (policy|notice))|(part|clause|section|paragraph|point|article|item|number|no\.|§) ?([\d.]+ )?(of|in) (the |our |its )?(general )?(terms|t&cs?|conditions|contract|agreement|order form)|(is |are )?(an? )?(part|element|component) of (each|every|any|the|our|all) (\w+ )?(polic(y|ies)|memberships?|tenanc(y|ies)|orders?|subscriptions?|accounts?|purchases?|bookings?|registrations?|contracts?|agreements?)|(agreement|contract|terms|conditions|order form|polic(y|ies))( (on|of|for|about) [\w ]{1,30})? (says?|states?|provides?) that|(bundled|included|contained|covered|within|in|with) (with |in |by )?(the |our |its )?(general )?(terms|conditions|t&cs?|contract)|terms (and conditions )?(of (service|use) )?(say|state|contain|include|cover)|(by|when|on) (creating|opening) an account)\b/i,
  },
]

/** Ways out that are as easy as a click, which make up for others that are not. */
export const easyWithdrawal =
  /\b(link|click|toggle|switch|button|settings?|preferences?|unsubscribe|e-?mail|online|web ?form|panel|banner|dashboard|portal|in (the|our|its) app|(account|the|our|a) page|[\w.+-]+@[\w-]+|(?<!(delet|clos|remov|eras)\w* (the |your |their )?)profile|(un)?tick|checkbox|box|reply|chat|same (way|place|form)|as (easily|easy))\b/i

/** Ways in that are no easier than letter, telephone or counter: the way out may then be the same. */
export const laboriousAsking =
  /\b(paper|letter|post|telephone|phone|call|in person|counter|reception|signature|sign(ed|s)?|written|in writing|face to face|desk|oral(ly)?|verbal(ly)?)\b/i

/** How consent cannot be withdrawn as easily as it was given (Art. 7(3); EDPB Guidelines 05/2020, 112 to 118). */
export const barredWithdrawal: readonly Wording[] = [
  {
    what: 'cannot be withdrawn',
    words:
      /\b((cannot|can not|can't|may not|must not)( be)? (withdraw|withdrawn|revoke|revoked|undo|undone|reverse|reversed|cancel|cancelled|take|taken)|irrevocabl[ey]|irreversibl[ey]|impossible|not (possible|offered|provided|available|foreseen|allowed|withdrawable|revocable)|no longer( be)? (possible|available|withdrawable|revocable|withdrawn)|no (way|means|withdrawal|possibility|option)|never (possible|allowed|again|withdrawn)|within (\w+ )?(months|years)|not (needed|necessary|required|applicable|planned)|(is|are|stays?|remains?) (permanent|final|valid for ?ever))\b|^(never(?! (needs?|asks?|costs?))|cannot|permanent)\b/i,
  },
  {
    what: 'costs something to withdraw',
    words:
      /\b((for|with|against|after|upon|on) (paying |payment of )?(a |an |the )?((small|handling|administrative|admin|processing|cancellation) )*(fees?|charges?|payment|costs?)|(must|has to|have to|by|after|upon|against) pay(s|ing|ment)?|(a |an )?((handling|administrative|admin|processing|cancellation) )+(fees?|charges?)|fees? of|costs? (\d|EUR|GBP|USD))\b|[€£$]\s?\d|\b\d+\s?(€|EUR|GBP|USD|euros?|pounds?)/i,
  },
  {
    what: 'can be withdrawn only after a time',
    words:
      /\b(after (the |a |an )?(first |minimum |initial )?(\d+|one|two|three|six|twelve|few|some)?[ -]?(days?|weeks?|months?|quarters?|years?|period|term|waiting period|trial|contract|season)|once (a|per|every) (week|month|quarter|year)|at the end of (the |a |each )?(\w+ ){0,3}(days?|weeks?|months?|quarters?|years?|contract|term|subscription|period|season|course|stay|treatment|study|membership|policy|lease|tenancy|programme|project|event)|(with|on|subject to) (a )?(\d+|one|two|three|six|\w+)[ -]?(days?|weeks?|months?)('|’)?s?('|’)? notice|notice period|notice of (a |an )?(\w+ )?(days?|weeks?|months?)|not (before|after|during)|only (after|when|once (the|an?|all|every|it|they|we|you))|not (within|in|during) the first|(only )?(within|in|during) (the first )?(\d+|one|two|three|a few) (days?|weeks?|months?) (of|after|from) (sign|giv|order|regist|subscri|agree|consent)\w*|(?<=^(only )?)within (\d+|one|two|three|fourteen|thirty|a few) (hours?|days?|weeks?|months?)( only)?(?=\W*$))\b/i,
  },
  {
    what: 'asks for a proof or a reason to withdraw',
    words:
      /\b(notary|notarised|certified copy|copy of (an?|the|your|their) (passport|identity|id)\b|(ask|asks|asked|state|stating|give|giving|prove|proving) (for )?(a |the |their |your )?(reasons?|why)|(with|stating|giving) (a |the )?reasons?)\b/i,
  },
  {
    what: 'can be withdrawn only by giving the service up',
    words:
      /\b((return|giv|hand|send)(e|es|ing|s)? (back |in )?(the|your|their|our) (device|meter|box|card|key|equipment|hardware|tag|watch|phone)|(close|delete|cancel|terminate|give up|end) (the |your |their |an |one's )?(user |customer )?(account|contract|subscription|membership|profile)|(by |through )?(closing|deleting|cancelling|canceling|terminating|giving up|ending|closure of|deletion of|termination of) (of )?(the |an |your |their |one's )?(user |customer )?(account|contract|subscription|service|membership|profile)|(by )?(stop(ping|s)?|not|no longer|cease|ceasing|quit(ting)?|leav(e|es|ing)|end(ing)?) (to )?(using|visiting|use( of)?|the use of|visits? to)? ?(the |our |this )(web ?site|site|service|app|application|platform|product|shop))\b/i,
  },
]

/** A letter that has to be handed in or vouched for is harder than one. */
export const vouchedFor = /\b(registered|certified|recorded|notarised) (letter|mail|post|delivery)\b/i

/** Ways that are harder than a click, unless one of those that are easy stands beside them. */
export const laboriousWithdrawal: readonly Wording[] = [
  {
    what: 'is withdrawn by nothing but deleting cookies, after which the same are set again',
    words:
      /\b((delet|clear|remov|eras|block)(e|es|ing|ed)? (the |all |our |their |its |your )?cookies?|cookies? (can|may|could|are to|have to|must) be (deleted|cleared|removed|erased|blocked)|private (mode|window|browsing)|incognito)\b/i,
  },
  {
    what: 'takes a letter, a call or a visit to withdraw',
    words:
      /\b((only |solely )?(by|per|via|through|in|with|send(ing)?|write|a) (a |an |signed |registered |written |certified |notarised )*(letter|post|mail|writing|courier|fax|telephone|phone|hotline)|(signed|registered|written|certified|notarised) (letter|mail|post|form|notice|request|declaration)|in person|personally|(by )?(calling|telephoning|phoning|visiting|appearing)|(telephone|phone) (call|only)|(a |by )call (during|in|within|at|between|on)|(during|in|within) (office|opening|business) hours|call(s)? (us|the|our|to)|phone (us|the|our)|visit(s|ing)? (us|the|our|to|a|an|one)|(letter|fax|call|visit|postcard) to|at (the|our|a) (office|branch|counter|desk|head office|reception|notary)|notar(y|ised))\b/i,
  },
]
