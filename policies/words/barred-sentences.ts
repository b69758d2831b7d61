/** A sentence that no notice can say, whatever is declared, and the end of "..., and ...": why. */
interface Barred {
  readonly words: RegExp
  readonly but: string
  /** The law behind it, as findings cite it. */
  readonly ref: string
}

const people = '(?:you|users?|customers?|people|patients?|members?|clients?|visitors?)'
const theirs = '(?:your |any |all |the |personal )*(?:data|information|details)'

/** A sentence that says why or until when something is not done refuses nobody their right. */
const limited =
  '(?![^.;]*\\b(?:laws?|legal\\w*|statut\\w*|oblig\\w*|requir\\w*|dut(?:y|ies)|claims?|periods?|until|while|as long as|if|where|unless|when|once|before|after|that|which|who|because|since|years?|months?|weeks?|days?|backups?|anonym\\w*|aggregat\\w*|ourselves|else|other than|by (?:phone|telephone|e-?mail))\\b)'

/** As of 2026-11-30. */
export const barredSentences: readonly Barred[] = [
  {
    words:
      /\b(?:copy|copies|access|requests?)\b[^.;]{0,30}\bonce (?:in|every|per) (?:\d+|two|three|four|five|six|seven|eight|nine|ten) years\b/i,
    but: 'and people may ask for a copy again at reasonable intervals (Recital 63; Art. 12(5), 15)',
    ref: 'GDPR Art. 12(5), 15',
  },
  {
    words:
      /\bcomplain\w*\b[^.;]{0,30}\b(?:authority|regulator|commissioner)\b[^.;]{0,20}\b(?:only|not) (?:possible |allowed |accepted )?(?:after|once|until|before|when)\b/i,
    but: 'and everybody may complain to a supervisory authority at once (Art. 77(1))',
    ref: 'GDPR Art. 77(1)',
  },
  {
    words:
      /\b(?:withdraw(?:al|ing|n)?|revo(?:cation|king))\b[^.;]{0,30}\btakes? effect (?:only )?(?:after|\w+ (?:weeks?|months?|years?) later)\b/i,
    but: 'and consent can be withdrawn at any time (Art. 7(3))',
    ref: 'GDPR Art. 7(3)',
  },
  {
    words:
      /\b(?:if|unless) you (?:do not|don't|fail to)? ?(?:object|answer|reply|respond|refuse|say no|hear)\w*\b[^.;]{0,60}\b(?:you (?:\w+ )?(?:consent|agree)|(?:your |as |for )(?:consent|agreement))\b/i,
    but: 'and silence does not count as consent (Art. 4(11), Recital 32)',
    ref: 'GDPR Art. 4(11), Recital 32',
  },
  {
    words:
      /(?<!\b(?:never|not|nor|no|nobody|none|n't)\b[^.;]*)\b(?:use|process|pass|share)\w*\b[^.;]{0,40}\b(?:new|other|further|different) purposes? (?:\w+ )?without (?:first )?(?:telling|informing|notifying|asking|a word to) (?:you|anybody|anyone|people)?/i,
    but: 'and people are told before data is used for another purpose (Art. 13(3), 14(4))',
    ref: 'GDPR Art. 13(3), 14(4)',
  },
  {
    words: new RegExp(
      `\\bwe (?:do not|don't|never|will not|won't|cannot) (?:take|accept|handle|answer|consider|look into|deal with|investigate) (?:any |your )?complaints(?: (?:about|on|to|against) (?:your |personal |our |the )*(?:data|processing|us))?(?=\\W*(?:[.;]|$))${limited}`,
      'i',
    ),
    but: 'and a controller makes it easy to exercise these rights and to complain (Art. 12(2); Data Protection Act 2018, s. 164A)',
    ref: 'GDPR Art. 12(2); Data Protection Act 2018 s. 164A',
  },
  {
    words: /\[(?:[A-Z]{2,}[ _-]?)+\]|<(?:[A-Z]{2,}[ _-]?)+>|\b(?:INSERT|ENTER|FILL IN) (?:YOUR |THE )?[A-Z]{3,}\b/,
    but: 'which is a place that nobody has filled in',
    ref: 'GDPR Art. 12(1)',
  },
  {
    words:
      /\b(?:requests?|copy|copies|access|answers?|answered|erasure)\b(?<!\b(?:doubts?|doubtful|unsure|unless|if|where|when|cannot|unable)\b[^.;]*)(?=[^.;]*\b(?:only|always|must|have to|each|every)\b)(?![^.;]*\b(?:doubts?|doubtful|unsure|unless|if|where|when|cannot|unable)\b)[^.;]{0,60}\b(?:copy|scan|photo(?:graph)?) of (?:your |a |an |the )*(?:passport|identity card|ID(?: card)?|driving licen[cs]e)\b/i,
    but: 'and a proof of identity may be asked for where there is doubt about it (Art. 12(6))',
    ref: 'GDPR Art. 12(6)',
  },
  {
    words: new RegExp(
      `\\b${people} (?!(?:\\w+ ){0,2}(?:not|never|cannot)\\b)(?:\\w+ ){0,2}(?:waives?|give up|gives up|renounces?|forgo|forgoes) (?:your |their |all |any |of )+(?:\\w+ ){0,2}rights?\\b`,
      'i',
    ),
    but: 'and nobody can give these rights up beforehand (Art. 12 to 22)',
    ref: 'GDPR Art. 12(2)',
  },
  {
    words:
      /\bwithdraw(?:al|ing|s|n)?\b[^.;]{0,40}\b(?:costs? (?:you )?(?:(?:EUR|GBP|[€£$]) ?)?\d[\d.,]*(?: ?(?:EUR|GBP|euros?|pounds?))?|for a fee|against (?:a )?payment|fee of)/i,
    but: 'and it is as easy to withdraw consent as to give it (Art. 7(3))',
    ref: 'GDPR Art. 7(3)',
  },
  {
    words: new RegExp(
      `\\bwe (?:keep|store|hold|retain) (?:${theirs}|it|everything)(?: (?:about|of|on) you)? (?:for ?ever|indefinitely|permanently|without (?:any )?(?:time )?(?:limit|end)|for an (?:unlimited|indefinite) (?:time|period)|as long as we (?:like|want|wish|please|see fit|choose))\\b`,
      'i',
    ),
    but: 'and every period has an end, or criteria by which it ends (Art. 5(1)(e), 13(2)(a))',
    ref: 'GDPR Art. 5(1)(e), 13(2)(a)',
  },
  {
    words: new RegExp(
      `\\bwe (?:may |might |can |could |will )?(?:use|process) (?:${theirs}|it) for (?:any(?: other| further)?|all(?: kinds? of| sorts of)?|whatever) (?:purposes?|reasons?)(?=\\W*(?:[.;,]|$)| (?:that )?we )|\\bwe (?:may |might |can |could |will )?(?:use|process) (?:${theirs}|it) (?:for whatever|as) we (?:like|want|choose|see fit|please|wish)\\b`,
      'i',
    ),
    but: 'and data is used for the purposes that people are told (Art. 5(1)(b), 13(1)(c))',
    ref: 'GDPR Art. 5(1)(b), 13(1)(c)',
  },
  {
    words:
      /\bno (?:human(?: being)?|person|people|employee|member of staff) (?:ever )?(?:looks? (?:at|into)|reviews?|sees|checks|decides|is involved in)\b[^.;]{0,30}\b(?:decisions?|refusals?|outcomes?)\b|\bdecisions?\b[^.;]{0,30}\b(?:are|is) (?:never|not) (?:looked at|reviewed|checked|reconsidered) by (?:an? |any )?(?:human(?: being)?|persons?|people|staff|employees?)\b/i,
    but: 'and people about whom a machine decides may have a person look at it (Art. 22(3))',
    ref: 'GDPR Art. 22(3)',
  },
  {
    words:
      /\bwe (?:are not|take no|accept no|assume no|bear no|decline any|disclaim any) (?:liab\w+|responsib\w+) for (?:(?!\bnot\b)[^.;]){0,40}\b(?:processors?|sub-?processors?|service providers?|subcontractors?)\b/i,
    but: 'and a controller answers for the processors that it engages (Art. 24(1), 28(1), 82(2))',
    ref: 'GDPR Art. 24(1), 28(1), 82(2)',
  },
  {
    words: new RegExp(
      `\\b(?:deletion|erasure)(?: of (?:\\w+ ){1,4})? ?is (?:technically )?(?:not (?:possible|offered|provided|available|foreseen)|impossible|excluded|ruled out)\\b${limited}|\\bwe (?:cannot|can't|can not|do not|don't|never|will not) (?:delete|erase) ${theirs}(?: (?:of|about|on) (?:\\w+ ){0,2}\\w+)?(?=\\W|$)${limited}`,
      'i',
    ),
    but: 'and people may have their data erased where a ground of Art. 17(1) is there',
    ref: 'GDPR Art. 17(1)',
  },
  {
    words: /\bcomplaints?\b[^.;]{0,60}\b(?:decisions?|answers?|word)\b[^.;]{0,15}\b(?:is|are) (?:final|binding)\b/i,
    but: 'and everybody may complain to a supervisory authority and go to court (Art. 77, 79)',
    ref: 'GDPR Art. 77, 79',
  },
  {
    words:
      /\bobjections? (?:to|against) (?:direct )?(?:marketing|advertising)\b(?:(?!\b(?:not?|never|without|free)\b)[^.;]){0,25}\b(?:needs? (?:an? |your )?(?:\w+ )?reasons?|(?:is|are|may be|can be) (?:\w+ and )?(?:examined|weighed|refused|rejected|declined))\b/i,
    but: 'and an objection to direct marketing needs no reason and ends it (Art. 21(2), (3))',
    ref: 'GDPR Art. 21(2), 21(3)',
  },
  {
    words:
      /\brequests? (?:is|are|will be) (?:answered|handled|processed)[^.;,]{0,15}\b(?:for|against|at) an? (?!reasonable)(?:\w+ )?(?:fee|charge)\b(?! (?:if|where|when)\b)/i,
    but: 'and it is free of charge (Art. 12(5))',
    ref: 'GDPR Art. 12(5)',
  },
  {
    words:
      /\b(?:your|all|other|any|further|these|data protection|statutory) (?:\w+ ){0,2}rights? (?:is|are) (?:hereby )?(?:excluded|ruled out|disclaimed|not granted)\b/i,
    but: 'and no notice excludes the rights of the people concerned (Art. 12(2), 15 to 22)',
    ref: 'GDPR Art. 12(2)',
  },
]
