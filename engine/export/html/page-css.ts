/** How a page looks: system fonts, light and dark, and on paper. It loads nothing. */
export const pageCss = `
:root{color-scheme:light dark;--paper:#fff;--ground:#f6f5f2;--ink:#1d2430;--quiet:#565e6b;--line:#d9d6cf;--link:#0f5a73;
--missing:#a32020;--weak:#8a4f00;--ask:#53409a;--covered:#1d6a3d;--mark:#fdeeb5;--todo:#eef4f5}
@media (prefers-color-scheme:dark){:root{--paper:#1d2127;--ground:#14171b;--ink:#e6e8eb;--quiet:#a6aeb9;--line:#3a414b;--link:#7fc4d9;
--missing:#f49a94;--weak:#eab464;--ask:#bcaef2;--covered:#86cf9f;--mark:#5c4b12;--todo:#222c31}}
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);overflow-wrap:break-word}
h1,dd,figure,.places,.card{min-width:0;overflow-wrap:anywhere}
.sheet{max-width:54rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
.eyebrow{margin:0;color:var(--quiet);font-size:.9375rem}
h1,h2,h3,h4,h5{line-height:1.25;text-wrap:pretty;margin:0}
h1{font-size:2.125rem;font-weight:650;letter-spacing:-.01em;margin:.25rem 0 1.25rem}
h2{font-size:1.625rem;font-weight:650;margin:3rem 0 0;padding-top:1.25rem;border-top:3px solid var(--ink)}
h3{font-size:1.3125rem;font-weight:650;margin:2.5rem 0 .75rem}h2+section>h3{margin-top:1.25rem}
h4{font-size:1.0625rem;font-weight:650;margin:1.75rem 0 .75rem}
.card h4,.card h5{font-size:1.0625rem;font-weight:600;margin:0}
p{margin:.5rem 0}.lead{font-size:1.1875rem;line-height:1.5;margin:0 0 1rem}
.quiet,figcaption,.reference,.where,.because{color:var(--quiet)}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.5rem;margin:0}
.facts dt{color:var(--quiet)}.facts dd{margin:0}
nav{margin-top:1.5rem}nav p{margin:.75rem 0 0;font-weight:600}nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:.25rem 0 0;padding:0}
ul,ol{padding-left:1.25rem;margin:.5rem 0}li{margin:.25rem 0}
.tag{display:inline-block;white-space:nowrap;font-size:.875rem;font-weight:600;line-height:1.4;padding:.0625rem .5rem;border:1.5px solid;border-radius:.25rem}
.missing.tag,.w-avoid.tag,.shape.missing{color:var(--missing)}
.weak.tag,.w-depends.tag,.w-noncommittal.tag,.shape.weak{color:var(--weak)}
.ask.tag,.shape.ask{color:var(--ask)}.covered.tag,.shape.covered{color:var(--covered)}.w-style.tag{color:var(--quiet)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--quiet);padding-bottom:.5rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line)}
th{font-weight:600}tbody th{font-weight:400}thead th{border-bottom:2px solid var(--line);vertical-align:bottom}
tfoot th,tfoot td{font-weight:650;border-bottom:0;border-top:2px solid var(--line)}
.number{text-align:right;padding-left:.75rem;white-space:nowrap}.shape{font-family:"Segoe UI Symbol","Apple Symbols","DejaVu Sans",sans-serif}.none{color:var(--quiet)}.matrix{max-width:46rem}
.recommendations th[scope=row]{width:46%}.id{font-weight:600;margin-right:.25rem}
.tally,.gaps,.served,.plain{list-style:none;padding:0}.tally{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem}
.gaps li{display:grid;grid-template-columns:6.5rem 1fr;gap:.75rem;padding:.5rem 0;margin:0;border-top:1px solid var(--line)}
.gaps a{white-space:nowrap}.gaps .tag{justify-self:start;align-self:start}
.served{margin:0}.served li{margin:0}
.covered-list li{break-inside:avoid}.covered-list .decision{border:0;padding:0;margin:.125rem 0}
.first li{padding:.25rem 0}.first a{font-weight:600}.first p{margin:0}
.card{background:var(--paper);border:1px solid var(--line);border-left:4px solid var(--line);border-radius:.375rem;padding:1rem 1.25rem;margin:.75rem 0}
.card:target{outline:2px solid var(--link)}
.card.missing,.card.w-avoid{border-left-color:var(--missing)}.card.weak,.card.w-depends,.card.w-noncommittal{border-left-color:var(--weak)}
.card.ask{border-left-color:var(--ask)}.card.covered{border-left-color:var(--covered)}
.card header{display:flex;justify-content:space-between;align-items:flex-start;gap:1rem}.card .tag{flex:none}
.todo{background:var(--todo);border-radius:.25rem;padding:.5rem .75rem}
.reference{font-size:.875rem;margin:.75rem 0 0}
figure{margin:.75rem 0}blockquote{margin:0;padding-left:1rem;border-left:2px solid var(--line);font-family:Georgia,"Times New Roman",serif}
figcaption{font-size:.875rem;padding-left:1rem;margin-top:.125rem}
mark{background:var(--mark);color:inherit;padding:0 .1em;border-radius:.125rem;text-decoration:underline;text-underline-offset:.2em;text-decoration-thickness:1px}
blockquote mark{text-decoration:none}
.parts,.nearest ul{list-style:none;padding:0;margin:.5rem 0}.parts li{display:grid;grid-template-columns:9.5rem 1fr;gap:.75rem;align-items:baseline}
.parts q,.nearest q{font-family:Georgia,"Times New Roman",serif}.parts q mark,.nearest q mark{background:none;padding:0;text-decoration:none}.parts q{display:block}
.state{font-size:.875rem;font-weight:600}.state.there{color:var(--covered)}.state.soft{color:var(--weak)}.state.denied{color:var(--missing)}.state.lacking{color:var(--quiet)}
.nearest{font-size:.875rem;color:var(--quiet)}.nearest p{margin:.5rem 0 0}.nearest .where{font-size:inherit}
.places-head{font-weight:600;margin:.75rem 0 0}.places li{padding:.25rem 0}.where{display:block;font-size:.875rem}
.because{font-size:.875rem}.because::before{content:"– "}
.decision{border-top:1px dashed var(--line);padding-top:.5rem}
.fold{margin:.75rem 0}.fold>summary{cursor:pointer;padding:.375rem 0;font-weight:600;color:var(--link)}
.wide{max-width:104rem;page:wide}.wide>header,.wide .card,.wide section>:not(.scroll,h2){max-width:60rem}.heat{width:auto;font-size:.8125rem}.heat caption{white-space:nowrap}.heat th[scope=row]{min-width:15rem;max-width:22rem}.heat a{text-decoration:none;color:inherit}
.heat a:hover{text-decoration:underline}.heat td,.heat th{padding:.25rem .375rem;border-right:1px solid var(--line)}.heat thead th{overflow-wrap:normal}.is.covered{background:color-mix(in srgb,var(--covered) 14%,var(--paper))}.is.missing,.is.wrong-law{background:color-mix(in srgb,var(--missing) 14%,var(--paper))}.is.weak{background:color-mix(in srgb,var(--weak) 12%,var(--paper))}.is.ask{background:color-mix(in srgb,var(--ask) 12%,var(--paper))}.heat th[scope=row],.heat thead th:first-child{position:sticky;left:0;background:var(--ground);z-index:1}
.cell,.standing{white-space:nowrap;font-weight:600}.cell.covered,.standing.all{color:var(--covered)}.cell.missing,.cell.wrong-law,.standing.nowhere{color:var(--missing)}.cell.weak,.standing.weak,.standing.one{color:var(--weak)}
.cell.ask,.standing.ask,.standing.some{color:var(--ask)}.cell.not-asked,.cell.elsewhere,.cell.decided,.standing.not-asked,.standing.decided{color:var(--quiet);font-weight:400}.count{color:var(--quiet);white-space:nowrap}
.board table{font-size:.875rem}.board svg{display:block;margin:.75rem 0}.key{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:1rem 0}.key div{display:flex;gap:.5rem}.key dd{margin:0}.behind{list-style:none;padding:0}.behind li{display:grid;grid-template-columns:7rem 1fr;gap:.75rem}.behind q{font-family:Georgia,"Times New Roman",serif}.at{color:var(--quiet);font-size:.875rem}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.875rem}
@media screen{.on-paper{display:none}}
@media (max-width:36rem){th.number{white-space:normal}.number{padding:.5rem .25rem}.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:.5rem}.card header{flex-direction:column;gap:.375rem}.gaps li,.parts li{grid-template-columns:1fr;gap:.25rem}}
@page{size:A4;margin:18mm 17mm}@page wide{size:A4 landscape;margin:12mm}
@media print{.board{font-size:8.5pt}.board h1{font-size:17pt}.board h2{font-size:12pt;margin-top:.75rem;padding-top:.375rem;border-top-width:1.5px}.board .lead{font-size:10pt;margin:0}.board table{font-size:7pt}.board td,.board th{padding:1pt 4pt 1pt 0}.board .todo{padding:0;border:0}.board li,.board p{margin:.125rem 0}.board svg{max-height:80mm}.board #heat+p{break-after:avoid}.on-screen{display:none}.heat{font-size:6.5pt}.heat td,.heat th{padding:1pt 2pt}.heat th[scope=row]{min-width:40mm}.cell,.standing{white-space:normal}.scroll{overflow:visible}section:has(>#not-checked){break-inside:avoid}
:root{--paper:#fff;--ground:#fff;--ink:#000;--quiet:#444;--line:#bbb;--link:#000;--missing:#8a1515;--weak:#6e3f00;--ask:#3f2f80;--covered:#14512d;--todo:#fff;--mark:#fff}
html{font-size:9.5pt;line-height:1.4}.sheet{max-width:none;padding:0}nav,.skip{display:none}a{text-decoration:none}
.part+.part{break-before:page}.part+.part>h2{margin-top:0}h2{break-after:avoid;margin-top:1.25rem;padding-top:.625rem}h3{margin-top:1.25rem}h4{margin-top:1rem}
h3,h4,h5,caption,.places-head{break-after:avoid}.card header,figure,.todo,tr,li{break-inside:avoid}.card header{break-after:avoid}.card{box-decoration-break:clone}.reference{break-before:avoid}
.card{padding:.625rem .875rem}.todo{border:1px solid var(--line)}thead{display:table-header-group}thead,thead tr{break-after:avoid}tbody tr:first-child{break-before:avoid}tfoot{display:table-row-group}
details::details-content{content-visibility:visible;display:block;block-size:auto}.fold>summary{list-style:none;color:var(--ink);break-after:avoid}}
`

/** The hash of this sheet (CSP 3, 6.7.3.3). */
export const pageCssHash = 'sha256-QOc5RpZ8cQ2M9C4FuyugH/P5ZlbVTGHqv9e3d1zw4YE='

/** The content security policy of a page: it allows nothing except this sheet. */
export const pagePolicy = `default-src 'none'; style-src '${pageCssHash}'; base-uri 'none'; form-action 'none'`
