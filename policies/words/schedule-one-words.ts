/**
 * What a declaration says one way or another, in English, where a paragraph of Schedule 1, Part 2 to the Data Protection
 * Act 2018 is met that is about one thing alone. Those that are about much (6, 7, 10 to 12, 19) have no words.
 */
const words: ReadonlyMap<number, RegExp> = new Map([
  [8, /equal|divers|discriminat|inclusi|\bbias|opportunit|disadvantage|fair/i],
  [9, /divers|senior|board|director|executive|leader/i],
  [13, /journalis|press\b|editor|news|media|publish|broadcast|report(?:er|ing)/i],
  [14, /fraud|deceiv|deception|scam|false/i],
  [15, /launder|terror|financing|proceeds|\baml\b|suspicious|financial crime|due diligence/i],
  [16, /support|help|disab|condition|patient|member|charit/i],
  [17, /counsel|advi[cs]e|advis|support|help|listen|mentor|guidance|talk/i],
  [
    18,
    /child|minor|young|pupil|student|safeguard|at risk|vulnerab|protect|harm|neglect|abus|wellbeing|well-being|welfare|adult|elder|vet(?:s|ting)?\b|carer|guardian|parent/i,
  ],
  [20, /insur|polic(?:y|ies)|claim|underwrit|premium|cover/i],
  [21, /pension|retire/i],
  [22, /politic|\bpart(?:y|ies)\b|campaign|elect|voter|canvass/i],
  [23, /constituen|representative|councillor|\bmps?\b|parliament|elect|casework/i],
  [24, /constituen|representative|councillor|\bmps?\b|parliament|elect|casework/i],
  [25, /prison|offender/i],
  [26, /judg|court|law report|tribunal|decision/i],
  [27, /dop(?:ing|ed)|sport|athlet/i],
  [28, /sport|athlet|match|betting|integrity|player|referee|coach/i],
])

/** Whether a text says nothing at all of what a paragraph is about; never of one that is about much. */
export const saysNothingOf = (paragraph: number, text: string): boolean => words.get(paragraph)?.test(text) === false
