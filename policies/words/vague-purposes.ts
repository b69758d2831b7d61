import { isIn } from './match.ts'
import { saidIn, saysOnly, type Worded, type Wording } from './wording.ts'

/**
 * Purposes that say nothing: Opinion 03/2013 of the Article 29 Working Party on purpose limitation (WP 203, section
 * III.1.1: "improving users' experience", "marketing purposes", "IT-security purposes" and "future research" are
 * usually not specific without more). Only where nothing else is said.
 */
const filler =
  '(?:our|your|the|any|all|other|some|certain|various|general|internal|legitimate|future|further|and|or|for)'
const empty =
  "(?:purposes?|reasons?|uses?|needs?|processing|data processing|business|business purposes?|operations?|activities|things?|stuff|misc(?:ellaneous)?|etc|research|marketing purposes?|(?:it[- ])?security purposes?|improv\\w+ (?:the )?(?:users?'? |customers?'? )?experience)"
const vague = new RegExp(`^(?:${filler}\\s+)*(?:${empty}|${filler})[.\\s]*$`, 'i')

/** Words that fit any purpose, whatever is put together from them (WP 203, p. 16: vague or general is not specific). */
const fitting = new Set(
  `a all and any as at of for in on or the to with our us we its it their this that these be is are is by such
  business businesses commercial company corporate general internal legitimate lawful legal operational various other
  several different multiple miscellaneous further future possible certain necessary needed required
  appropriate useful reason reasons purpose purposes need needs use uses using usage operation operations activity
  activities processing process handle handling data personal information administrative
  administration things anything everything whatever nothing none no
  requirement requirements compatible related etc collect collecting store storing keep keeping improve improving improvement
  improvements enhance enhancing optimise optimising optimize optimizing better develop developing development provide
  providing offer offering best experience experiences innovation innovate quality run running manage managing efficient
  efficiency effective success growth grow value interest interests compliance described stated set out policy policies notice
  notices see above below lawfully privacy technical functional`.split(/\s+/),
)

/** Improving whatever there is (WP 203, III.1.1). */
const improving =
  /^(to )?((better|improv(e|es|ing|ement)|enhanc(e|es|ing|ement)|optimi[sz](e|es|ing|ation)|develop(ing|ment)?) (and (\w+ )?|of |(?:the|our|its|your|all) )*)+(products?|services?|offerings?|platform|website|site|app|business|experience)( and (\w+ )?(products?|services?|experience))?\W*$|^(products?|services?|customer|user) (improvement|development|optimi[sz]ation|experience)\W*$/i

/** Whether a purpose names none. */
/**
 * Ends that leave a purpose open, and uses that no purpose towards the people concerned covers: compatible with nothing
 * (WP 203, III.1.1 and annex 3; Art. 5(1)(b)).
 */
const open: readonly Wording[] = [
  {
    what: 'ends in others',
    words:
      /\b(and|or|for|,) (any |all |some |many )?(other|further|similar|additional|related|various) (\w+ )?(purposes?|reasons?|uses?|things?|needs?)\b|\b(and (so on|more|others?|the like|similar)|etc|et cetera|among other things|what(so)?ever (else|we|is|may|might)|what(so)?ever(?=\W*$)|(as|if) we (see fit|like|want|wish)|anything (else)?)(?=\W*$|\W)/i,
  },
  {
    what: 'gives the data away',
    words:
      /\b(sell(ing|s)?|monetis(e|ing)|monetiz(e|ing)|rent(ing)?|trad(e|ing)|market(ing)?) (the |our |their |your |all |customers?'? |users?'? |personal )*(data|information|profiles?|addresses|(records?|details) of (our |the )?(patients?|customers?|clients?|users?|members|visitors|employees|people))\b|\b(shar(e|ing)|giv(e|ing)|pass(ing)?) (\w+ ){0,3}(with|to|on to) (our )?(partners|third parties|others|brokers|advertisers)\b|\bdata brokers?\b|\bprofil\w* [^.;]{0,40}\b(to|for) (brokers|advertisers)\b/i,
  },
]

/** The first stretch of a purpose that leaves it open. */
export const openEndIn = (text: string): Worded | null => saidIn(text, open)

export const isVaguePurpose = (text: string): boolean =>
  isIn(improving, text.trim()) || isIn(vague, text.trim()) || saysOnly(text, fitting)
