/** One style for every page: light and dark, a phone's width, and A4 where it is printed. Nothing is fetched. */
export const style = `
:root{color-scheme:light dark;--text:#1b1f24;--back:#fff;--line:#c9d1d9;--soft:#57606a;--link:#0550ae;--alert:#a40e26}
@media (prefers-color-scheme:dark){:root{--text:#e6edf3;--back:#0d1117;--line:#3d444d;--soft:#9da7b3;--link:#79b8ff;--alert:#ff9492}}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--text);font:1.0625rem/1.6 system-ui,sans-serif;overflow-wrap:break-word}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.75rem;line-height:1.25}h2{font-size:1.3rem;margin-top:2.5rem;border-bottom:1px solid var(--line);padding-bottom:.25rem}
h3{font-size:1.08rem;margin:1.75rem 0 .25rem}p{margin:.5rem 0}li{margin:.5rem 0}a{color:var(--link)}
main:has(table){max-width:72rem}main:has(table) :is(p,ul,nav){max-width:46rem}
nav{border:1px solid var(--line);border-radius:.5rem;padding:.5rem 1rem;margin:1.5rem 0}nav ul{margin:.25rem 0;padding-left:1.25rem}nav li{margin:.15rem 0}nav h2{all:unset;display:block;font-weight:600}
table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.95rem}th,td{border-bottom:1px solid var(--line);padding:.5rem .75rem .5rem 0;text-align:left;vertical-align:top}
td>span{display:block}.missing{color:var(--alert);font-weight:600}.draft{border:2px solid var(--alert);color:var(--alert);padding:.5rem 1rem;font-weight:700}
@media (max-width:40rem){thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}table,tbody,tr,td{display:block}tr{border:1px solid var(--line);border-radius:.5rem;margin:1rem 0;padding:.5rem 1rem}td{border:0;padding:.25rem 0}td::before{content:attr(data-column);display:block;color:var(--soft);font-size:.85rem}td:empty{display:none}}
@page{size:A4;margin:20mm}
@media print{:root{color-scheme:light;--text:#000;--back:#fff;--line:#999;--soft:#444;--link:#000}body{font-size:10.5pt}main{max-width:none;padding:0}nav{display:none}h2,h3{break-after:avoid}li,tr{break-inside:avoid}a{text-decoration:none}table{font-size:8pt;line-height:1.4;hyphens:auto}th,td{padding-right:.4rem}td:first-child{overflow-wrap:anywhere}}
`
