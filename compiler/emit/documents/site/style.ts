import { dress } from '../map/picture.ts'

/** The one style of a site: light and dark, from a phone to a wide screen, and on paper. Nothing is fetched. */
export const style = `
:root{color-scheme:light dark;--text:#1d2129;--soft:#555e6b;--back:#fff;--panel:#f6f7f9;--line:#d9dde3;--strong:#8a93a0;--link:#0a4a94;--focus:#0a4a94;--good:#1a6b45;--good-back:#e7f4ed;--bad:#a81d17;--bad-back:#fdeceb;--open:#7a5200;--open-back:#fdf3d8}
@media (prefers-color-scheme:dark){:root{--text:#e7eaef;--soft:#aab3c0;--back:#14171c;--panel:#1c2027;--line:#343b46;--strong:#7d8796;--link:#8fc1ff;--focus:#8fc1ff;--good:#7fd6a8;--good-back:#14301f;--bad:#ff9d96;--bad-back:#3c1715;--open:#ecc568;--open-back:#352a0e}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--back);color:var(--text);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere;display:grid;grid-template-columns:minmax(0,1fr)}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.15em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-100vw;top:0;background:var(--back);padding:.75rem 1rem;z-index:2}.skip:focus{left:0}
.hidden{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
.top{background:var(--panel);border-bottom:1px solid var(--line);padding:.9rem 1rem}
.top p{margin:0}.name{font-weight:650;font-size:1.05rem}.name a{color:inherit;text-decoration:none}.name a:hover{text-decoration:underline}
.internal{font-size:.82rem;color:var(--soft)}.internal strong{color:var(--bad)}
.top ul{list-style:none;margin:.6rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.15rem .35rem}
.top li a{display:block;padding:.3rem .55rem;border-radius:.35rem;text-decoration:none;color:var(--text)}
.top li a:hover{background:var(--line)}
.top li a[aria-current]{background:var(--text);color:var(--back);font-weight:600}
main{padding:1.25rem 1rem 3rem;max-width:66rem;min-width:0}main.wide{max-width:none}
footer{padding:1rem;color:var(--soft);font-size:.82rem;border-top:1px solid var(--line)}footer p{margin:.2rem 0}
h1{font-size:1.65rem;line-height:1.2;margin:0 0 .5rem;letter-spacing:-.01em}
h2{font-size:1.2rem;line-height:1.3;margin:2.4rem 0 .6rem}
h3{font-size:1.02rem;margin:1.4rem 0 .4rem}
p{margin:.5rem 0;max-width:42rem}.lead{color:var(--soft);font-size:1.05rem}
code{font:.9em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
ul.plain,ul.lines{list-style:none;margin:0;padding:0}ul.plain{max-width:48rem}ul.plain li{padding:.35rem 0;border-top:1px solid var(--line)}ul.plain li:first-child{border-top:0}ul.lines li+li{margin-top:.3rem}
table{border-collapse:collapse;width:100%;margin:.75rem 0 1.5rem;font-size:.94rem}
caption{text-align:left;color:var(--soft);font-size:.85rem;padding-bottom:.35rem}
thead th{font-size:.82rem;font-weight:600;color:var(--soft);border-bottom:1px solid var(--strong)}
th,td{padding:.5rem 1rem .5rem 0;text-align:left;vertical-align:top}
tbody th,tbody td{border-bottom:1px solid var(--line)}tbody th{font-weight:600}
.facts tbody th{width:30%;font-weight:500}
@media (min-width:44.01rem){tbody th{min-width:9rem}}
.number{font-variant-numeric:tabular-nums}.none,.quiet{color:var(--soft)}
.at,.law{font-size:.8rem;color:var(--soft)}.at{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}.law{font-weight:400}
.label{color:var(--soft)}.label::after{content:":"}
.kept,.state,.change{display:inline-block;font-size:.75rem;line-height:1.35;padding:.05rem .4rem;border-radius:.7rem;border:1px solid currentColor;white-space:nowrap;vertical-align:.08em}
.kept.declared{color:var(--soft);border-style:dashed}.kept.attested{color:var(--link)}.kept.enforced,.state.holds{color:var(--good)}
.state.broken,.change.widens{color:var(--bad)}.state.unproven{color:var(--open)}.change.narrows{color:var(--good)}.change.neutral{color:var(--soft)}
.missing{color:var(--bad);font-weight:600}.missing::after{content:":"}
blockquote{margin:.75rem 0;padding:.4rem 0 .4rem 1rem;border-left:4px solid var(--line);font-size:1.1rem;max-width:42rem}
.grave{color:var(--bad);font-weight:600}
.due{color:var(--open)}
.tiles{list-style:none;margin:.75rem 0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.75rem;max-width:48rem}
.tile{border:1px solid var(--line);border-left-width:4px;border-radius:.4rem;padding:.7rem .9rem;background:var(--panel)}
.tile a{color:inherit;text-decoration:none;display:flex;align-items:baseline;gap:.45rem}.tile a:hover .what{text-decoration:underline}
.count{font-size:1.7rem;font-weight:650;font-variant-numeric:tabular-nums;line-height:1.2}.count,.what{white-space:nowrap}.what{font-weight:600}.means{color:var(--soft);font-size:.85rem}
.tile.broken{border-left-color:var(--bad)}.tile.broken .count{color:var(--bad)}.tile.unproven{border-left-color:var(--open)}.tile.unproven .count{color:var(--open)}.tile.holds{border-left-color:var(--good)}.tile.holds .count{color:var(--good)}
.counts{list-style:none;margin:.5rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.4rem 2rem}.counts .count{font-size:1.3rem;margin-right:.2rem}
.parts ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem}.parts a{display:block;padding:.3rem .7rem;border:1px solid var(--line);border-radius:.35rem;text-decoration:none}.parts a[aria-current]{background:var(--text);color:var(--back)}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:.4rem;padding:.75rem;background:var(--back);margin:.75rem 0 .25rem}
.map{display:block;width:100%;height:auto;min-width:58rem;max-width:90rem}
.map .ink{fill:var(--text)}.map .faint{fill:var(--soft)}.map .line{stroke:var(--strong)}.map .bad{stroke:var(--bad)}
.map a:hover rect:first-of-type,.map a:focus-visible rect:first-of-type{stroke-width:2.5}.map a{cursor:pointer}.map a:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
@media (prefers-color-scheme:dark){${dress('dark', '.map ')}}
@media print{${dress('fill', '.map ')}}
.map .faded{opacity:.28}
.filters .grid{align-items:end;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(9.4rem,100%),1fr));gap:.6rem 1rem;max-width:66rem}
.filters label{display:block;min-width:0}.filters label>span{display:block;font-size:.85rem;color:var(--soft)}
.filters select,.filters button{font:inherit;color:inherit;background:var(--back);border:1px solid var(--strong);border-radius:.35rem;padding:.4rem .5rem;min-height:2.5rem;max-width:100%}.filters select{width:100%}
.filters button{padding:.4rem .9rem;cursor:pointer}.filters :disabled{color:var(--soft);cursor:default;background:var(--panel)}
.filters .row{display:flex;flex-wrap:wrap;gap:.5rem 1.2rem;align-items:center;margin:.8rem 0}.filters .check{display:inline-flex;gap:.4rem;align-items:center}.filters input{width:1.1rem;height:1.1rem}
#remains{font-weight:600;min-height:1.5em}#remains:empty{display:none}
.words{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));gap:0 2rem}.words ul{list-style:none;margin:0;padding:0}.words li{padding:.15rem 0}.words h2{font-size:1.02rem;margin:1rem 0 .3rem}
@media (max-width:44rem){
thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
table,tbody,tr,th,td,caption{display:block;width:auto}.facts tbody th{width:auto}
tr{border:1px solid var(--line);border-radius:.4rem;margin:.6rem 0;padding:.5rem .8rem}
tbody th,tbody td{border:0;padding:.2rem 0}
td[data-column]::before{content:attr(data-column) ": ";color:var(--soft);font-size:.85rem}td:empty{display:none}
}
@media (min-width:64rem){
.filters .grid{grid-template-columns:repeat(4,minmax(0,1fr))}
body{grid-template-columns:14rem minmax(0,1fr);grid-template-rows:1fr auto;min-height:100vh}
.top{grid-row:1/3;border-bottom:0;border-right:1px solid var(--line);padding:1.6rem 1rem}.top nav{position:sticky;top:1rem}.top ul{flex-direction:column;margin-top:1.2rem}
main{padding:1.6rem 2.5rem 4rem}footer{padding:1rem 2.5rem}
h1{font-size:1.9rem}
}
@page{size:A4;margin:16mm}
@media print{.filters,#remains:empty{display:none}.scroll{overflow:visible;border:0;padding:0}.map{min-width:0;width:100%}:root{color-scheme:light;--text:#000;--soft:#444;--back:#fff;--panel:#fff;--line:#bbb;--strong:#777;--link:#000;--good:#1a6b45;--bad:#a81d17;--open:#7a5200}
body{display:block;font-size:10pt;min-height:0}.top nav,.skip,.parts{display:none}.top{border:0;padding:0}main{padding:0;max-width:none}h2,h3{break-after:avoid}tr,li{break-inside:avoid}a{text-decoration:none}footer{padding:1rem 0 0}}
`
