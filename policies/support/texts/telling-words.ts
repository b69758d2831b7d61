/** Words that stand in reasons and purposes of every kind, by how they begin. */
const common = new Set(
  `abou afte agai alon also anyt befo beca bein betw both brou call come cont coul data days does done duri each ever
  from full give good have hold inst into itse keep kept know last late less long look made make many more most much must
  need neve next nobo none nothi once only othe over peop pers port prov real reas rece refe requ same seen serv shou show
  some soon stil such take than that thei them then ther thes they thin this thos thre thro time unde unti upon used user
  very want ways week well were what when wher whic whil whoe with with work year your mont minu hour`.split(/\s+/),
)

/** The words of a text that say what it is about, by their first four letters: `nurses` and `nursing` are one. */
export const tellingWords = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 4)).filter((word) => !common.has(word)),
  )
